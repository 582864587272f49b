namespace Qingjian.Hj212.Messages;

/// <summary>One <c>name=value</c> as text.</summary>
internal readonly record struct Pair(string Name, string Value, bool EndsGroup);
