using Qingjian.Quality;

namespace Qingjian.Benchmarks.Quality;

/// <summary>A year of six air parameters with eight neighbours: random walks with holes, stuck stretches and spikes.</summary>
internal static class StationYear
{
    public const int Hours = 8760;
    public const int Peers = 8;
    private static readonly string[] Codes = ["a34004", "a34002", "a21026", "a21004", "a21005", "a05024"];

    public static List<SeriesInput> Series()
    {
        var random = new Random(20261122);
        return [.. Codes.Select(code => One(code, random))];
    }

    public static double[][] PeerSeries() => [.. Enumerable.Range(1, Peers).Select(seed => Walk(new Random(seed)))];

    private static SeriesInput One(string code, Random random)
    {
        var values = Walk(random);
        var medians = new double[Hours];
        PeerMedian.Write(PeerSeries(), RulePack.Current.LeastNeighbours, medians);
        return new(
            code, RulePack.Current.For("air", code), values,
            [.. values.Select(value => double.IsNaN(value) ? SlotState.Absent : SlotState.Valued)], medians, 0, 1000);
    }

    private static double[] Walk(Random random)
    {
        var values = new double[Hours];
        var level = 40.0;
        for (var hour = 0; hour < Hours; hour++)
        {
            level = Math.Clamp(level + random.Next(-9, 10), 2, 600);
            values[hour] = random.Next(100) switch
            {
                0 => double.NaN,
                1 => level * 6,
                < 4 when hour > 0 => values[hour - 1],
                _ => Math.Round(level),
            };
        }
        return values;
    }
}
