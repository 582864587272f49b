namespace Qingjian.Simulator;

/// <summary>A file of series.</summary>
/// <param name="Path">CSV file, plain or ending in <c>.gz</c>.</param>
/// <param name="Station">Name of the station all its rows belong to; null where a column tells.</param>
public sealed record ReplayFile(string Path, string? Station = null);
