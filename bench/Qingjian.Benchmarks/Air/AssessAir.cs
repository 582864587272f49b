using BenchmarkDotNet.Attributes;
using Qingjian.Standards;

namespace Qingjian.Benchmarks.Air;

/// <summary>Hourly index of one station, and a station-year of daily evaluation (365 days, 6 items, 52,560 hourly values, one in twenty
/// missing), by HJ 633-2026. The alternative is <see cref="LinqIndex"/>.</summary>
[MemoryDiagnoser]
public class AssessAir
{
    private const int Days = 365;
    private readonly decimal?[][] _exact = new decimal?[Days][];
    private readonly double?[][] _doubles = new double?[Days][];
    private readonly AirItemResult[] _items = new AirItemResult[AirEdition.MostLines];
    private AirEdition _daily = null!;
    private AirEdition _realtime = null!;

    [GlobalSetup]
    public void Fill()
    {
        _daily = AirStandards.InForce(new(2026, 6, 1), AirReport.Daily).Edition!;
        _realtime = AirStandards.InForce(new(2026, 6, 1), AirReport.Realtime).Edition!;
        var random = new Random(633);
        for (var day = 0; day < Days; day++)
        {
            _exact[day] = new decimal?[AirHours.Length];
            for (var i = 0; i < AirHours.Length - 1; i++)
                _exact[day][i] = random.Next(20) == 0 ? null : random.Next(5, 1800) / 10m;
            _doubles[day] = [.. _exact[day].Select(value => (double?)value)];
        }
    }

    [Benchmark]
    public int Hour() => AirHour.Assess(_realtime, new AirHours(_exact[0]), _items).Aqi ?? 0;

    [Benchmark]
    public int HourLinq() => LinqIndex.Hour(_realtime, _doubles[0]);

    [Benchmark]
    public int StationYear()
    {
        var sum = 0;
        foreach (var day in _exact)
            sum += AirDay.Assess(_daily, new AirHours(day), _items).Aqi ?? 0;
        return sum;
    }

    [Benchmark]
    public int StationYearLinq()
    {
        var sum = 0;
        foreach (var day in _doubles)
            sum += LinqIndex.Day(_daily, day);
        return sum;
    }
}
