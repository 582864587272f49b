using Qingjian.Hj212;

namespace Qingjian.Archive;

/// <summary>A series (序列): one parameter of one station, over one kind of period, as one statistic.</summary>
/// <param name="StationId">The station.</param>
/// <param name="Parameter">Factor code as in HJ 212, for example <c>a34004</c>.</param>
/// <param name="Period">Real time, minute, hour, day or sample.</param>
/// <param name="Statistic">Value, average, minimum, maximum, total; converted or not.</param>
public readonly record struct SeriesKey(int StationId, string Parameter, Period Period, Statistic Statistic);
