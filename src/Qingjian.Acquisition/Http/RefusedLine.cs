namespace Qingjian.Acquisition;

/// <summary>A refused field of a line.</summary>
/// <param name="Line">Number of the line in the batch, from 1.</param>
/// <param name="Station">The station that it names, or null.</param>
/// <param name="Field">The field; empty for the line as a whole.</param>
/// <param name="Value">What stood there; null when missing.</param>
/// <param name="Rule">Name of the broken rule.</param>
/// <param name="Message">The rule in the caller's language (<c>Accept-Language</c>: <c>zh</c> or <c>en</c>).</param>
public sealed record RefusedLine(int Line, string? Station, string Field, string? Value, string Rule, string Message);
