using System.Collections.Concurrent;
using Qingjian.Hj212;

namespace Qingjian.Simulator.Tests.Synthetic;

/// <summary>Hourly series of a synthetic network, for looking at their statistics.</summary>
internal static class Series
{
    private static readonly ConcurrentDictionary<(string Code, DateTimeOffset From, int Days), Dictionary<string, double[]>> _all = new();

    public static readonly DateTimeOffset YearStart = new(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(8));

    public static SyntheticNetwork Network { get; } = new(FictionalPrefecture.Create(7).Stations, 7);

    public static FictionalStation Station(string code) => Network.Stations.Single(s => s.Code == code);

    /// <summary>The mean of each period, as decimal numbers.</summary>
    public static double[] Of(string code, string factor, DateTimeOffset from, int days) =>
        _all.GetOrAdd((code, from, days), key => All(key.Code, key.From, key.Days))[factor];

    private static Dictionary<string, double[]> All(string code, DateTimeOffset from, int days)
    {
        var station = Station(code);
        var uploads = Enumerable.Range(0, (int)(days * 24 / station.HourPeriod.TotalHours))
            .Select(i => Network.UploadOf(code, Commands.HourData, from + station.HourPeriod * i)!.Items).ToList();
        return station.Parameters.ToDictionary(p => p.Code, p => uploads.ConvertAll(items => (double)items
            .Single(i => i.Statistic == Statistic.Average && i.Factor == FactorCode.Parse(p.Code)).Digits.ToDecimal()).ToArray());
    }

    public static double Correlation(double[] a, double[] b)
    {
        var (meanA, meanB) = (a.Average(), b.Average());
        var covariance = a.Zip(b).Sum(p => (p.First - meanA) * (p.Second - meanB));
        return covariance / Math.Sqrt(a.Sum(v => (v - meanA) * (v - meanA)) * b.Sum(v => (v - meanB) * (v - meanB)));
    }

    /// <summary>The mean of each hour of the day.</summary>
    public static double[] DailyRhythm(double[] hourly) =>
        [.. Enumerable.Range(0, 24).Select(hour => hourly.Where((_, i) => i % 24 == hour).Average())];
}
