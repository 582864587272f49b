using DuckDB.NET.Data;
using Qingjian.Archive.Observations;
using Qingjian.Hj212;

namespace Qingjian.Archive.DuckDb;

/// <summary>Computes the hours that a batch touched, from all their minutes, for stations that send no hours. A late minute
/// touches its hour again, so the result does not depend on the order of arrival or on how batches were cut.</summary>
internal sealed class RollUp(SeriesCatalog catalog)
{
    // The newest revision of each minute is in force.
    private const string Minutes = """
        select o.series, o.start_ms, o.mantissa, o.scale, o.mark, o.fault, o.received_ms, o.position
        from observed o join temp.touched t on o.series = t.series and o.start_ms // 3600000 * 3600000 = t.hour_ms
        where o.start_ms between ? and ?
        qualify row_number() over (partition by o.series, o.start_ms order by o.revision desc) = 1
        order by o.series, o.start_ms
        """;

    private readonly TouchedHours _hours = new(catalog);

    public void Write(DuckDBConnection connection, ReadOnlySpan<ObservationRow> rows, LatestBatch latest)
    {
        _hours.Touch(rows);
        if (_hours.Keys.Count == 0)
            return;
        var (low, high) = Stage(connection);
        _hours.Compute(connection.ReadAll(Minutes, ReadMinute, low, high));
        Replace(connection, low, high);
        foreach (var result in _hours.Results)
            latest.Note(result);
    }

    private (long Low, long High) Stage(DuckDBConnection connection)
    {
        connection.Execute("delete from temp.touched");
        var (low, high) = (long.MaxValue, long.MinValue);
        using var appender = connection.CreateAppender("temp", "main", "touched");
        foreach (var (series, hourMs) in _hours.Keys)
        {
            (low, high) = (Math.Min(low, hourMs), Math.Max(high, hourMs + TouchedHours.HourMs - 1));
            appender.CreateRow().AppendValue(series).AppendValue(hourMs).EndRow();
        }
        return (low, high);
    }

    private void Replace(DuckDBConnection connection, long low, long high)
    {
        connection.Execute("delete from temp.touched");
        using (var appender = connection.CreateAppender("temp", "main", "touched"))
        {
            foreach (var result in _hours.Results)
                appender.CreateRow().AppendValue(result.Row.Series).AppendValue(result.Row.StartMs).EndRow();
        }
        connection.Execute("delete from rolled where start_ms between ? and ? and (series, start_ms) in (select series, hour_ms from temp.touched)", low, high);
        using var rolled = connection.CreateAppender("rolled");
        foreach (var (row, _, _, valid, due) in _hours.Results)
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
}
