using Npgsql;
using Qingjian.Archive.Observations;
using Qingjian.Hj212;

namespace Qingjian.Archive.Postgres.Observations;

/// <summary>What is kept in memory of a generation, read when it is opened. The newest value of a series is the last of its key: one
/// look per series and month, whatever the months hold.</summary>
internal static class TableCatalog
{
    private const string Sent = """
        select o.series, o.start_ms, o.mantissa, o.scale, o.mark, o.unit, o.fault, o.received_ms, o.position, o.revision, 0::smallint, 0::smallint
        from series s cross join lateral (select * from observation o where o.series = s.number order by o.start_ms desc, o.revision desc limit 1) o
        """;

    private const string Rolled = """
        select r.series, r.start_ms, r.mantissa, r.scale, r.mark, r.unit, r.fault, r.received_ms, r.position, 1, r.valid, r.due
        from series s cross join lateral (select * from rolled r where r.series = s.number order by r.start_ms desc limit 1) r
        """;

    public static (SeriesCatalog Series, LatestValues Latest) Load(NpgsqlConnection connection)
    {
        var sent = connection.ReadAll(Sent, row => Read(row, Origin.Sent));
        var latest = new LatestValues();
        latest.Publish(connection.ReadAll(Rolled, row => Read(row, Origin.RolledUp)));
        latest.Publish(sent);
        var series = SeriesCatalog.Of(
            connection.ReadAll("select number, station, parameter, period, statistic from series order by number",
                row => (row.GetInt32(0), new SeriesId(row.GetInt32(1), FactorCode.Parse(row.GetString(2)), (Period)row.GetInt16(3), (Statistic)row.GetInt16(4)))),
            sent.Select(row => (row.Row.Series, row.Row.StartMs)));
        return (series, latest);
    }

    private static LatestRow Read(NpgsqlDataReader row, Origin origin) => new(
        new ObservationRow
        {
            Series = row.GetInt32(0),
            StartMs = row.GetInt64(1),
            Mantissa = row.GetInt64(2),
            Scale = (byte)row.GetInt16(3),
            Mark = (byte)row.GetInt16(4),
            Unit = row.GetInt16(5),
            Fault = (ValueFault)row.GetInt16(6),
            ReceivedMs = row.GetInt64(7),
            Position = row.GetInt64(8),
        },
        row.GetInt32(9), origin, row.GetInt16(10), row.GetInt16(11));
}
