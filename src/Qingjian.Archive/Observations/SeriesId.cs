using Qingjian.Hj212;

namespace Qingjian.Archive.Observations;

/// <summary>A <see cref="SeriesKey"/> as the wire gives it: compared and hashed without a string.</summary>
internal readonly record struct SeriesId(int StationId, FactorCode Factor, Period Period, Statistic Statistic)
{
    public SeriesKey ToKey() => new(StationId, Factor.ToString(), Period, Statistic);
}
