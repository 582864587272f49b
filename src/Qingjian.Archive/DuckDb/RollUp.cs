using System.Runtime.InteropServices;
using DuckDB.NET.Data;
using Qingjian.Archive.Observations;
using Qingjian.Hj212;

namespace Qingjian.Archive.DuckDb;

/// <summary>Computes the hours that a batch touched, from all their minutes, for stations that send no hours. A late minute
/// touches its hour again, so the result does not depend on the order of arrival or on how batches were cut.</summary>
internal sealed class RollUp(SeriesCatalog catalog)
{
    private const long HourMs = 3_600_000;

    // The newest revision of each minute is in force.
    private const string Minutes = """
        select o.series, o.start_ms, o.mantissa, o.scale, o.mark, o.fault, o.received_ms, o.position
        from observed o join temp.touched t on o.series = t.series and o.start_ms // 3600000 * 3600000 = t.hour_ms
        where o.start_ms between ? and ?
        qualify row_number() over (partition by o.series, o.start_ms order by o.revision desc) = 1
        order by o.series, o.start_ms
        """;

    private readonly Dictionary<(int Series, long HourMs), SeriesRule> _touched = [];
    private readonly List<ObservationRow> _hour = [];
    private readonly List<LatestRow> _results = [];

    public void Write(DuckDBConnection connection, ReadOnlySpan<ObservationRow> rows, LatestBatch latest)
    {
        Touch(rows);
        if (_touched.Count == 0)
            return;
        var (low, high) = Stage(connection);
        Compute(connection, low, high);
        Replace(connection, low, high);
        foreach (var result in _results)
            latest.Note(result);
    }

    // The rule of the last entry that touched the hour counts, in the journal's order.
    private void Touch(ReadOnlySpan<ObservationRow> rows)
    {
        _touched.Clear();
        foreach (ref readonly var row in rows)
        {
            if (row.Rule.DuePerHour > 0)
                _touched[(row.Series, row.StartMs - Remainder(row.StartMs))] = row.Rule;
        }
    }

    private (long Low, long High) Stage(DuckDBConnection connection)
    {
        connection.Execute("delete from temp.touched");
        var (low, high) = (long.MaxValue, long.MinValue);
        using var appender = connection.CreateAppender("temp", "main", "touched");
        foreach (var (series, hourMs) in _touched.Keys)
        {
            (low, high) = (Math.Min(low, hourMs), Math.Max(high, hourMs + HourMs - 1));
            appender.CreateRow().AppendValue(series).AppendValue(hourMs).EndRow();
        }
        return (low, high);
    }

    private void Compute(DuckDBConnection connection, long low, long high)
    {
        _results.Clear();
        _hour.Clear();
        foreach (var minute in connection.ReadAll(Minutes, ReadMinute, low, high))
        {
            if (_hour.Count > 0 && (_hour[0].Series != minute.Series || HourOf(_hour[0]) != HourOf(minute)))
                CloseHour();
            _hour.Add(minute);
        }
        CloseHour();
    }

    private void CloseHour()
    {
        if (_hour.Count == 0)
            return;
        var (series, hourMs) = (_hour[0].Series, HourOf(_hour[0]));
        var rule = _touched[(series, hourMs)];
        var mean = HourMean.Of(CollectionsMarshal.AsSpan(_hour), rule);
        var minutes = catalog.Unlocked(series).Id;
        var target = catalog.StateOf(minutes with { Period = Period.Hour });
        var row = new ObservationRow
        {
            Series = target.Number,
            StartMs = hourMs,
            Mantissa = mean.Digits?.Mantissa ?? 0,
            Scale = mean.Digits?.Scale ?? 0,
            Mark = mean.Mark,
            Unit = (short)rule.Unit,
            Fault = mean.Digits is null ? ValueFault.Empty : ValueFault.None,
            ReceivedMs = _hour.Max(minute => minute.ReceivedMs),
            Position = _hour.Max(minute => minute.Position),
        };
        _results.Add(new LatestRow(row, 1, Origin.RolledUp, mean.ValidCount, rule.DuePerHour));
        _hour.Clear();
    }

    private void Replace(DuckDBConnection connection, long low, long high)
    {
        connection.Execute("delete from temp.touched");
        using (var appender = connection.CreateAppender("temp", "main", "touched"))
        {
            foreach (var result in _results)
                appender.CreateRow().AppendValue(result.Row.Series).AppendValue(result.Row.StartMs).EndRow();
        }
        connection.Execute("delete from rolled where start_ms between ? and ? and (series, start_ms) in (select series, hour_ms from temp.touched)", low, high);
        using var rolled = connection.CreateAppender("rolled");
        foreach (var (row, _, _, valid, due) in _results)
            rolled.CreateRow().AppendValue(row.Series).AppendValue(row.StartMs).AppendValue(row.Mantissa).AppendValue(row.Scale)
                .AppendValue(row.Mark).AppendValue(row.Unit).AppendValue((byte)row.Fault).AppendValue(row.ReceivedMs)
                .AppendValue(row.Position).AppendValue(valid).AppendValue(due).EndRow();
    }

    private static ObservationRow ReadMinute(System.Data.Common.DbDataReader row) => new()
    {
        Series = row.GetInt32(0),
        StartMs = row.GetInt64(1),
        Mantissa = row.GetInt64(2),
        Scale = row.GetByte(3),
        Mark = row.GetByte(4),
        Fault = (ValueFault)row.GetByte(5),
        ReceivedMs = row.GetInt64(6),
        Position = row.GetInt64(7),
    };

    private static long HourOf(in ObservationRow row) => row.StartMs - Remainder(row.StartMs);

    // Never negative, also before 1970.
    private static long Remainder(long startMs) => (startMs % HourMs + HourMs) % HourMs;
}
