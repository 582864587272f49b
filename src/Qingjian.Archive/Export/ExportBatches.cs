using Qingjian.Archive.Months;
using Qingjian.Hj212;
using Qingjian.Network;

namespace Qingjian.Archive.Export;

/// <summary>Cuts a selection into questions of bounded answers: one month of as many series as hold about
/// <see cref="MostValues"/> values.</summary>
internal static class ExportBatches
{
    /// <summary>Values that are in memory at once, about: 200 bytes each.</summary>
    public const int MostValues = 200_000;

    public static IEnumerable<ExportBatch> Of(IReadOnlyList<(StationCard Station, SeriesKey Key)> series, DateTimeOffset fromUtc, DateTimeOffset toUtc)
    {
        for (var from = fromUtc; from < toUtc;)
        {
            var month = DateTimeOffset.FromUnixTimeMilliseconds(DataMonth.At(from.ToUnixTimeMilliseconds()).HighMs);
            var to = month < toUtc ? month : toUtc;
            foreach (var part in Parts(series, to - from))
                yield return new ExportBatch(part, from, to);
            from = to;
        }
    }

    private static IEnumerable<List<(StationCard Station, SeriesKey Key)>> Parts(IReadOnlyList<(StationCard Station, SeriesKey Key)> series, TimeSpan span)
    {
        var (part, values) = (new List<(StationCard, SeriesKey)>(), 0.0);
        foreach (var one in series)
        {
            var expected = span / Step(one.Key.Period, one.Station.Profile);
            if (part.Count > 0 && values + expected > MostValues)
            {
                yield return part;
                (part, values) = ([], 0);
            }
            part.Add(one);
            values += expected;
        }
        if (part.Count > 0)
            yield return part;
    }

    // A profile may be wrong about its station; no value comes oftener than HJ 212-2017 lets it: real-time data every 30 s.
    private static TimeSpan Step(Period period, StationProfile profile) => period switch
    {
        Period.RealTime => AtLeast(profile.RealTimeInterval, TimeSpan.FromSeconds(30)),
        Period.Minute => AtLeast(profile.MinuteInterval, TimeSpan.FromMinutes(1)),
        Period.Day => TimeSpan.FromDays(1),
        _ => TimeSpan.FromHours(1),
    };

    private static TimeSpan AtLeast(TimeSpan interval, TimeSpan least) => interval > least ? interval : least;
}
