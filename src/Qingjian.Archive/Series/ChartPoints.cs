using Qingjian.Hj212;
using Qingjian.Network;

namespace Qingjian.Archive.Series;

/// <summary>Turns values into the points of a curve, with a point without a number for every missing period.</summary>
internal static class ChartPoints
{
    public static List<object?[]> Of(IReadOnlyList<ObservedValue> values, long? periodMs)
    {
        var points = new List<object?[]>(values.Count);
        var next = long.MaxValue;
        foreach (var value in values)
        {
            var start = value.StartUtc.ToUnixTimeMilliseconds();
            // One empty point breaks the line; a long gap needs no more.
            if (start > next)
                points.Add([next, null]);
            var flag = FlagOf(value);
            points.Add(flag is null ? [start, value.Digits?.ToDecimal()] : [start, value.Digits?.ToDecimal(), flag]);
            next = periodMs is { } length ? start + length : long.MaxValue;
        }
        return points;
    }

    public static long? PeriodMs(Period period, StationProfile profile) => period switch
    {
        Period.Minute => (long)profile.MinuteInterval.TotalMilliseconds,
        Period.Hour => (long)profile.HourStep.TotalMilliseconds,
        Period.Day => (long)TimeSpan.FromDays(1).TotalMilliseconds,
        Period.None or Period.RealTime or Period.Sample => null,
        _ => throw new ArgumentOutOfRangeException(nameof(period), period, "Not a period."),
    };

    // HJ 212-2017 table 8. The device's own word; findings and decisions come from other rooms.
    private static string? FlagOf(in ObservedValue value) => value.Mark switch
    {
        'N' or '\0' => value.Revision > 1 ? "corrected" : null,
        'M' or 'C' => "qc",
        _ => "invalid",
    };
}
