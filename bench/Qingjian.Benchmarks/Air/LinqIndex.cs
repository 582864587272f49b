using Qingjian.Standards;

namespace Qingjian.Benchmarks.Air;

/// <summary>The evaluation that one writes first: doubles, LINQ, the same rules of HJ 633-2026 and GB 3095. It is wrong where a double is:
/// 50.0000001 becomes 51.</summary>
internal static class LinqIndex
{
    public static int Hour(AirEdition edition, double?[] hours) => Index(edition, edition.Lines.Select(line => hours[AirHours.Index(line.Item, 23)]));

    public static int Day(AirEdition edition, double?[] hours) => Index(edition, edition.Lines.Select(line =>
    {
        var values = hours.Skip(AirHours.Index(line.Item, 0)).Take(24).ToArray();
        return line.Average is AirAverage.HighestEightHours ? Highest(values) : values.Count(value => value is not null) >= 20 ? values.Average() : null;
    }));

    private static double? Highest(double?[] values)
    {
        var windows = Enumerable.Range(0, 17).Select(start => values.Skip(start).Take(8).ToArray())
            .Where(window => window.Count(value => value is not null) >= 6).Select(window => window.Average()).ToArray();
        return windows.Length >= 14 || windows.Max() > 160 ? windows.Max() : null;
    }

    private static int Index(AirEdition edition, IEnumerable<double?> concentrations) => edition.Lines.Zip(concentrations)
        .Where(pair => pair.Second is not null)
        .Select(pair => Iaqi(pair.First, Math.Round(pair.Second!.Value, pair.First.Decimals, MidpointRounding.ToEven)))
        .DefaultIfEmpty(-1).Max();

    private static int Iaqi(AirLine line, double concentration)
    {
        var points = line.Breakpoints.Select(point => (Concentration: (double)point.Concentration, point.Iaqi)).ToArray();
        if (concentration > points[^1].Concentration)
            return line.Beyond is BeyondTable.Cap500 ? 500 : points[^1].Iaqi;
        var (low, high) = points.Zip(points.Skip(1)).First(pair => concentration <= pair.Second.Concentration);
        return (int)Math.Ceiling(((high.Iaqi - low.Iaqi) / (high.Concentration - low.Concentration) * (concentration - low.Concentration)) + low.Iaqi);
    }
}
