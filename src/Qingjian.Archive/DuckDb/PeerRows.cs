using DuckDB.NET.Data;
using Qingjian.Archive.Observations;
using Qingjian.Network;

namespace Qingjian.Archive.DuckDb;

/// <summary>Reads how the values of several series lie together, per start. For the eye only: doubles, not digits.</summary>
internal static class PeerRows
{
    // A rolled-up value (revision 0) counts only where none was sent. 78 is mark N.
    private const string Ranges = """
        select start_ms, min(v), median(v), max(v) from (
            select start_ms, mantissa / power(10, scale) as v, mark, fault, unit from (
                select series, start_ms, mantissa, scale, mark, fault, unit, revision from observed
                where start_ms >= ? and start_ms < ? and list_contains(?, series)
                union all
                select series, start_ms, mantissa, scale, mark, fault, unit, 0 from rolled
                where start_ms >= ? and start_ms < ? and list_contains(?, series))
            qualify row_number() over (partition by series, start_ms order by revision desc) = 1)
        where mark in (78, 0) and fault = 0 and unit = ?
        group by start_ms having count(*) >= 2 order by start_ms
        """;

    public static List<PeerRange> Of(DuckDBConnection connection, IReadOnlyList<int> series, Unit unit, long fromMs, long toMs)
    {
        var numbers = series.ToList();
        return connection.ReadAll(Ranges, row => new PeerRange(row.GetInt64(0), row.GetDouble(1), row.GetDouble(2), row.GetDouble(3)),
            fromMs, toMs, numbers, fromMs, toMs, numbers, (short)unit);
    }
}
