using System.Globalization;
using System.IO.Compression;

namespace Qingjian.Quality.Tests;

/// <summary>A month of the Beijing stations as the tests take it: every station judged with the others as neighbours.</summary>
internal sealed class BeijingMonth
{
    private static readonly (string Column, string Code, double Factor)[] Columns =
        [("PM2.5", "a34004", 1), ("PM10", "a34002", 1), ("SO2", "a21026", 1), ("NO2", "a21004", 1), ("CO", "a21005", 0.001), ("O3", "a05024", 1)];

    private readonly Dictionary<string, Dictionary<string, double[]>> _values = [];

    public BeijingMonth(DateTime from, DateTime to)
    {
        (From, Hours) = (from, (int)(to - from).TotalHours);
        foreach (var file in Directory.EnumerateFiles(RealData.Folder("air_beijing_prsa"), "*.csv.gz"))
            _values[Path.GetFileName(file).Split('_')[2]] = Read(file);
    }

    public DateTime From { get; }

    public int Hours { get; }

    public IEnumerable<string> Stations => _values.Keys.Order(StringComparer.Ordinal);

    public IReadOnlyList<DoubtfulRun> Judge(string station)
    {
        var pack = RulePack.Current;
        var series = Columns.Select(column =>
        {
            var values = _values[station][column.Code];
            var medians = new double[Hours];
            PeerMedian.Write(_values.Where(other => other.Key != station).Select(other => other.Value[column.Code]).ToArray(), pack.LeastNeighbours, medians);
            return new SeriesInput(column.Code, pack.For("air", column.Code), values,
                [.. values.Select(value => double.IsNaN(value) ? SlotState.Absent : SlotState.Valued)], medians);
        }).ToList();
        return new StationTests(pack).Find(series, 0, Hours);
    }

    private Dictionary<string, double[]> Read(string path)
    {
        using var text = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var header = text.ReadLine()!.Replace("\"", "", StringComparison.Ordinal).Split(',');
        var values = Columns.ToDictionary(column => column.Code, _ => Enumerable.Repeat(double.NaN, Hours).ToArray());
        while (text.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            var hour = (int)(new DateTime(Whole(cells[1]), Whole(cells[2]), Whole(cells[3]), Whole(cells[4]), 0, 0) - From).TotalHours;
            if (hour < 0 || hour >= Hours)
                continue;
            foreach (var (column, code, factor) in Columns)
            {
                var cell = cells[Array.IndexOf(header, column)];
                values[code][hour] = cell == "NA" ? double.NaN : double.Parse(cell, CultureInfo.InvariantCulture) * factor;
            }
        }
        return values;
    }

    private static int Whole(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}
