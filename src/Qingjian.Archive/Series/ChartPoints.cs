using Qingjian.Hj212;
using Qingjian.Network;

namespace Qingjian.Archive.Series;

/// <summary>Turns values into the points of a curve, with a point without a number for every missing period.</summary>
internal static class ChartPoints
{
    public static List<object?[]> Of(IReadOnlyList<EffectiveValue> values, long? periodMs)
    {
        var points = new List<object?[]>(values.Count);
        var next = long.MaxValue;
        foreach (var value in values)
        {
            var start = value.Observed.StartUtc.ToUnixTimeMilliseconds();
            // One empty point breaks the line; a long gap needs no more.
            if (start > next)
                points.Add([next, null]);
            var flag = FlagOf(value);
            points.Add(flag is null ? [start, value.Observed.Digits?.ToDecimal()] : [start, value.Observed.Digits?.ToDecimal(), flag]);
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

    private static string? FlagOf(in EffectiveValue value) => value.Standing switch
    {
        Standing.Valid => value.Observed.Revision > 1 ? "corrected" : null,
        Standing.Doubtful => "suspect",
        // HJ 212-2017 table 8: maintenance and calibration are work, not a fault.
        Standing.NotNormal when value.Observed.Mark is 'M' or 'C' => "qc",
        Standing.Fault when value.Observed.Mark is 'N' or '\0' => value.Observed.Revision > 1 ? "corrected" : null,
        Standing.Fault when value.Observed.Mark is 'M' or 'C' => "qc",
        Standing.Invalid or Standing.NotNormal or Standing.Fault => "invalid",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.Standing, "Not a standing."),
    };
}
