namespace Qingjian.Hj212;

/// <summary>A name and a value as they stand on the wire; of a factor's item the name is what follows the dash, such as <c>Rtd</c>.</summary>
/// <param name="Name">The name.</param>
/// <param name="Text">The value.</param>
public readonly record struct NamedValue(string Name, string Text);
