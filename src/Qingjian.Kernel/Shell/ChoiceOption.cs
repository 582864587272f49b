namespace Qingjian.Kernel.Shell;

/// <summary>A line of a choice in the top bar.</summary>
public sealed record ChoiceOption(string Value, string Name, int Depth);
