using System.Data.Common;
using DuckDB.NET.Data;
using Qingjian.Archive.Observations;
using Qingjian.Hj212;

namespace Qingjian.Archive.DuckDb;

/// <summary>Reads the newest value of every series.</summary>
internal static class LatestRows
{
    private const string Sent = """
        with top as (select series, max(start_ms) as start_ms from observed group by series)
        select o.series, o.start_ms, o.mantissa, o.scale, o.mark, o.unit, o.fault, o.received_ms, o.position, o.revision, 0::smallint, 0::smallint
        from observed o join top using (series, start_ms)
        """;

    private const string Rolled = """
        with top as (select series, max(start_ms) as start_ms from rolled group by series)
        select r.series, r.start_ms, r.mantissa, r.scale, r.mark, r.unit, r.fault, r.received_ms, r.position, 1, r.valid, r.due
        from rolled r join top using (series, start_ms)
        """;

    public static LatestValues Load(DuckDBConnection connection)
    {
        var latest = new LatestValues();
        latest.Publish(connection.ReadAll(Rolled, row => Read(row, Origin.RolledUp)));
        latest.Publish(connection.ReadAll(Sent, row => Read(row, Origin.Sent)));
        return latest;
    }

    private static LatestRow Read(DbDataReader row, Origin origin) => new(
        new ObservationRow
        {
            Series = row.GetInt32(0),
            StartMs = row.GetInt64(1),
            Mantissa = row.GetInt64(2),
            Scale = row.GetByte(3),
            Mark = row.GetByte(4),
            Unit = row.GetInt16(5),
            Fault = (ValueFault)row.GetByte(6),
            ReceivedMs = row.GetInt64(7),
            Position = row.GetInt64(8),
        },
        row.GetInt32(9), origin, row.GetInt16(10), row.GetInt16(11));
}
