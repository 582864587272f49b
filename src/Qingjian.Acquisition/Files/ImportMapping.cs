namespace Qingjian.Acquisition;

/// <summary>How a file of observations is read (列映射): either one column for each parameter, or one row for each value with
/// the columns <c>parameter</c> and <c>value</c>.</summary>
/// <param name="Columns">The columns; those that are not named are left out.</param>
/// <param name="Period"><c>realtime</c>, <c>minute</c>, <c>hour</c>, <c>day</c> or <c>sample</c>.</param>
/// <param name="StampIsEnd">The time is the end of the period (releases of the national platform), not its beginning.</param>
/// <param name="Statistic">As in <see cref="ObservationBody.Statistic"/>; null for the usual one of the period.</param>
/// <param name="Station">Code of the station of all rows, when no column names it.</param>
/// <param name="Year">The year of times that are written without one.</param>
public sealed record ImportMapping(
    IReadOnlyList<ColumnRole> Columns, string Period = "hour", bool StampIsEnd = false, string? Statistic = null, string? Station = null, int? Year = null);
