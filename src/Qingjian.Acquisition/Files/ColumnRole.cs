namespace Qingjian.Acquisition;

/// <summary>What a column of a file of observations holds.</summary>
/// <param name="Column">The column's header.</param>
/// <param name="Role"><c>station</c> (code, or a name that only one station has), <c>time</c>, <c>year</c>, <c>month</c>, <c>day</c>,
/// <c>hour</c>, <c>parameter</c>, <c>value</c>, <c>mark</c>, <c>unit</c>; or a factor code, when the column holds that parameter's
/// values; empty when it is left out.</param>
/// <param name="Unit">Unit of the values, when it is not the station's and differs from it by a power of ten.</param>
public sealed record ColumnRole(string Column, string Role, string? Unit = null);
