using DuckDB.NET.Data;

namespace Qingjian.Archive.DuckDb;

/// <summary>When stations were in contact, in bulk.</summary>
internal static class ContactRows
{
    private const string Links = """
        select station, min(up_ms), max(greatest(up_ms, coalesce(down_ms, 0))), bool_or(down_ms is null) from link where station > 0 group by station
        """;

    // Asked only of the few series whose newest value is not valid: it may look into every month.
    private const string Valid = """
        select distinct series from observed where series in (select unnest(?)) and mark in (78, 0) and fault = 0
        """;

    public static Dictionary<int, (DateTimeOffset First, DateTimeOffset Last, bool IsUp)> LinksByStation(DuckDBConnection connection) =>
        connection.ReadAll(Links, row => (Station: row.GetInt32(0), First: Instant(row.GetInt64(1)), Last: Instant(row.GetInt64(2)), IsUp: row.GetBoolean(3)))
            .ToDictionary(row => row.Station, row => (row.First, row.Last, row.IsUp));

    /// <summary>Which of the series ever had a valid value.</summary>
    public static HashSet<int> EverValid(DuckDBConnection connection, IReadOnlyCollection<int> series) =>
        series.Count == 0 ? [] : [.. connection.ReadAll(Valid, row => row.GetInt32(0), series.ToList())];

    private static DateTimeOffset Instant(long ms) => DateTimeOffset.FromUnixTimeMilliseconds(ms);
}
