namespace Qingjian.Archive;

/// <summary>What is wrong with one field of a line.</summary>
/// <param name="Field">The field as written: <c>value</c>, <c>start</c> …; empty for the line as a whole.</param>
/// <param name="Value">What stood there; null when missing.</param>
/// <param name="Rule">The broken rule.</param>
/// <param name="Limit">What the rule names, or null.</param>
public readonly record struct BatchProblem(string Field, string? Value, BatchRule Rule, string? Limit = null);
