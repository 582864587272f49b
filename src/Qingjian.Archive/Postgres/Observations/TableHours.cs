using Npgsql;
using Qingjian.Archive.Observations;
using Qingjian.Hj212;

namespace Qingjian.Archive.Postgres.Observations;

/// <summary>Writes the hours that a batch touched, for stations that send no hours.</summary>
internal sealed class TableHours(SeriesCatalog catalog)
{
    // The newest revision of each minute is in force.
    private const string Minutes = """
        select distinct on (o.series, o.start_ms) o.series, o.start_ms, o.mantissa, o.scale, o.mark, o.fault, o.received_ms, o.position
        from touched t join observation o on o.series = t.series and o.start_ms >= t.hour_ms and o.start_ms < t.hour_ms + 3600000
        where o.start_ms between $1 and $2
        order by o.series, o.start_ms, o.revision desc
        """;

    private const string Replace = """
        insert into rolled(start_ms, mantissa, received_ms, position, series, unit, scale, mark, fault, valid, due)
        select * from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[], $5::int[], $6::smallint[], $7::smallint[], $8::smallint[], $9::smallint[], $10::smallint[], $11::smallint[])
        on conflict (series, start_ms) do update set mantissa = excluded.mantissa, received_ms = excluded.received_ms, position = excluded.position,
            unit = excluded.unit, scale = excluded.scale, mark = excluded.mark, fault = excluded.fault, valid = excluded.valid, due = excluded.due
        """;

    private readonly TouchedHours _hours = new(catalog);

    public void Write(NpgsqlConnection connection, ReadOnlySpan<ObservationRow> rows, LatestBatch latest)
    {
        _hours.Touch(rows);
        if (_hours.Keys.Count == 0)
            return;
        connection.Execute("truncate touched");
        connection.Execute("insert into touched select * from unnest($1::int[], $2::bigint[])", _hours.Keys.Select(key => key.Series).ToArray(), _hours.Keys.Select(key => key.HourMs).ToArray());
        var (low, high) = (_hours.Keys.Min(key => key.HourMs), _hours.Keys.Max(key => key.HourMs) + TouchedHours.HourMs - 1);
        _hours.Compute(connection.ReadAll(Minutes, ReadMinute, low, high));
        var results = _hours.Results;
        connection.Execute(Replace, Column(results, hour => hour.Row.StartMs), Column(results, hour => hour.Row.Mantissa), Column(results, hour => hour.Row.ReceivedMs),
            Column(results, hour => hour.Row.Position), Column(results, hour => hour.Row.Series), Column(results, hour => hour.Row.Unit), Column(results, hour => (short)hour.Row.Scale),
            Column(results, hour => (short)hour.Row.Mark), Column(results, hour => (short)hour.Row.Fault), Column(results, hour => hour.Valid), Column(results, hour => hour.Due));
        foreach (var result in results)
            latest.Note(result);
    }

    private static T[] Column<T>(IReadOnlyList<LatestRow> rows, Func<LatestRow, T> of) => [.. rows.Select(of)];

    private static ObservationRow ReadMinute(System.Data.Common.DbDataReader row) => new()
    {
        Series = row.GetInt32(0),
        StartMs = row.GetInt64(1),
        Mantissa = row.GetInt64(2),
        Scale = (byte)row.GetInt16(3),
        Mark = (byte)row.GetInt16(4),
        Fault = (ValueFault)row.GetInt16(5),
        ReceivedMs = row.GetInt64(6),
        Position = row.GetInt64(7),
    };
}
