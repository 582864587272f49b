using Qingjian.Hj212;

namespace Qingjian.Simulator.Replay;

/// <summary>One file of series, read row by row into uploads; what cannot be sent is noted and the next row goes on.</summary>
internal sealed class SeriesFile(ReplayFile file, ReplayOptions options, ReplayTally tally)
{
    private readonly HashSet<string> _missing = [.. options.Missing, ""];
    private readonly Dictionary<string, ReplayStation> _stations = options.Stations.ToDictionary(s => s.Name, StringComparer.Ordinal);

    /// <summary>The uploads of the rows within the window, in the file's order.</summary>
    /// <exception cref="ReplayOptionsException">The file lacks a column or a header.</exception>
    public IEnumerable<(ReplayStation Station, Upload Upload)> Read()
    {
        using var csv = new CsvReader(file.Path, options.Separator);
        var header = new Header(file.Path, csv.Read() ?? throw new ReplayOptionsException($"{file.Path} is empty: a header line is expected."));
        var time = new RowTime(options.Time, header);
        var stationColumn = options.StationColumn is { } column && file.Station is null ? header.IndexOf(column) : -1;
        CellReader[] cells = [.. options.Columns.Select(c => new CellReader(c, header.IndexOf(c.Name)))];
        NoteUnmapped(header);
        while (csv.Read() is { } row)
        {
            if (row.Count != header.Count)
                Fault(csv.Line, "", string.Join(options.Separator, row), $"{header.Count} cells as in the header, not {row.Count}");
            else if (!time.TryRead(row, out var start))
                Fault(csv.Line, "time", time.Text(row), "a time as the options describe it");
            else if (IsInWindow(start) && StationOf(row, stationColumn, csv.Line) is { } station
                && UploadOf(row, cells, start, csv.Line) is { } upload)
                yield return (station, upload);
        }
    }

    private bool IsInWindow(DateTimeOffset start) =>
        (options.From is not { } from || start >= from) && (options.To is not { } to || start < to);

    private ReplayStation? StationOf(IReadOnlyList<string> row, int column, int line)
    {
        var name = file.Station ?? (column >= 0 ? row[column] : "");
        if (_stations.TryGetValue(name, out var station))
            return station;
        Fault(line, options.StationColumn ?? "", name, "the name of a station in the options");
        return null;
    }

    private Upload? UploadOf(IReadOnlyList<string> row, CellReader[] cells, DateTimeOffset start, int line)
    {
        tally.Rows++;
        var items = new List<UploadItem>(cells.Length);
        foreach (var cell in cells)
        {
            var text = row[cell.Index];
            if (_missing.Contains(text))
                tally.MissingCells++;
            else if (cell.Read(text, tally, out var digits) is { } rule)
                Fault(line, cell.Name, text, rule);
            else
                items.Add(new(cell.Factor, options.Command == Commands.RealTimeData ? Statistic.Value : Statistic.Average, digits));
        }
        tally.ValuesSent += items.Count;
        return items.Count == 0 ? null : new Upload(options.Command, start, items);
    }

    private void NoteUnmapped(Header header)
    {
        var time = options.Time;
        string?[] known = [options.StationColumn, time.Column, time.Year, time.Month, time.Day, time.Hour, .. options.NotSent, .. options.Columns.Select(c => c.Name)];
        tally.ColumnsNotMapped.UnionWith(header.Names.Except(known.OfType<string>()));
    }

    private void Fault(int line, string column, string value, string rule) =>
        tally.Faults.Add(new ReplayFault(file.Path, line, column, value, rule));
}
