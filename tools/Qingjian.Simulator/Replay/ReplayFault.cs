namespace Qingjian.Simulator;

/// <summary>Something in a file that could not be sent.</summary>
/// <param name="File">Path of the file.</param>
/// <param name="Line">Line number, the header being 1.</param>
/// <param name="Column">Column name; empty when the whole line is meant.</param>
/// <param name="Value">The text found.</param>
/// <param name="Rule">The rule that it breaks.</param>
public sealed record ReplayFault(string File, int Line, string Column, string Value, string Rule);
