using DuckDB.NET.Data;
using Qingjian.Archive.Observations;
using Qingjian.Hj212;

namespace Qingjian.Archive.DuckDb;

/// <summary>The newest value of every series in memory, so that a page of thousands of stations asks no file. Changed only
/// after the commit that stored the values.</summary>
internal sealed class LatestValues
{
    private const string Load = """
        with top as (select series, max(start_ms) as start_ms from observed group by series)
        select o.series, o.start_ms, o.mantissa, o.scale, o.mark, o.unit, o.fault, o.received_ms, o.position, o.revision, 0::smallint, 0::smallint
        from observed o join top using (series, start_ms)
        """;

    private const string LoadRolled = """
        with top as (select series, max(start_ms) as start_ms from rolled group by series)
        select r.series, r.start_ms, r.mantissa, r.scale, r.mark, r.unit, r.fault, r.received_ms, r.position, 1, r.valid, r.due
        from rolled r join top using (series, start_ms)
        """;

    private readonly Lock _gate = new();
    private readonly Dictionary<int, LatestRow> _rows = [];

    public static LatestValues From(DuckDBConnection connection)
    {
        var latest = new LatestValues();
        latest.Publish(connection.ReadAll(LoadRolled, row => Read(row, Origin.RolledUp)));
        latest.Publish(connection.ReadAll(Load, row => Read(row, Origin.Sent)));
        return latest;
    }

    public void Publish(IEnumerable<LatestRow> rows)
    {
        lock (_gate)
        {
            foreach (var row in rows)
                if (!_rows.TryGetValue(row.Row.Series, out var kept) || IsNewer(row, kept))
                    _rows[row.Row.Series] = row;
        }
    }

    public LatestRow? Of(int series)
    {
        lock (_gate)
            return _rows.TryGetValue(series, out var row) ? row : null;
    }

    /// <summary>At one start a sent value stands before a computed one; a computed one is replaced when computed again.</summary>
    public static bool IsNewer(in LatestRow candidate, in LatestRow kept)
    {
        if (candidate.Row.StartMs != kept.Row.StartMs)
            return candidate.Row.StartMs > kept.Row.StartMs;
        return candidate.Origin == kept.Origin ? candidate.Revision >= kept.Revision : candidate.Origin == Origin.Sent;
    }

    private static LatestRow Read(System.Data.Common.DbDataReader row, Origin origin) => new(
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
