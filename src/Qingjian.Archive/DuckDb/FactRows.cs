using DuckDB.NET.Data;
using Qingjian.Archive.Facts;
using Qingjian.Hj212;

namespace Qingjian.Archive.DuckDb;

/// <summary>Reads the facts of the field; at most the newest 2,000 of a span.</summary>
internal static class FactRows
{
    // A lasting fact ends where the next of its code begins.
    private const string Within = """
        select kind, code, factor, from_ms, ends_ms, said, position from (
            select kind, code, factor, from_ms, said, position,
                coalesce(to_ms, lead(from_ms) over (partition by kind, code, factor order by from_ms, position)) as ends_ms
            from field_fact where station = ? and from_ms < ?)
        where ends_ms is null or ends_ms >= ?
        order by from_ms desc, position desc, kind desc, code desc, factor desc limit 2000
        """;

    /// <summary>The facts of a station that touch <c>[fromMs, toMs)</c>, the oldest first.</summary>
    public static List<StoredFact> Of(DuckDBConnection connection, int station, long fromMs, long toMs)
    {
        var facts = connection.ReadAll(Within, row => new StoredFact(station, (FieldFactKind)row.GetByte(0), row.GetString(1), row.GetString(2),
            row.GetInt64(3), row.IsDBNull(4) ? null : row.GetInt64(4), row.GetString(5), row.GetInt64(6)), station, toMs, fromMs);
        facts.Reverse();
        return facts;
    }
}
