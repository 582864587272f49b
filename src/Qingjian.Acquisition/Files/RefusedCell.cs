using Qingjian.Archive;

namespace Qingjian.Acquisition;

/// <summary>A refused value of a file.</summary>
/// <param name="Row">Row, as spreadsheets count.</param>
/// <param name="Column">Header of the value's column.</param>
/// <param name="Station">The station that the row names, or null.</param>
/// <param name="Problem">The broken rule.</param>
public sealed record RefusedCell(int Row, string Column, string? Station, BatchProblem Problem);
