using DuckDB.NET.Data;
using Qingjian.Archive.Observations;

namespace Qingjian.Archive.DuckDb;

/// <summary>Reads what concerns whole stations: counts, links, refusals, device marks.</summary>
internal static class StationRows
{
    // +08:00: the day of the standards begins at 16:00 UTC.
    private const string Counts = """
        select series, (start_ms + 28800000) // 86400000 as day, count(*), count(*) filter (where mark in (78, 0) and fault = 0)
        from (
            select series, start_ms, mark, fault from observed
            where start_ms >= ? and start_ms < ?
            qualify row_number() over (partition by series, start_ms order by revision desc) = 1)
        group by series, day
        """;

    private const string Links = """
        select station, peer, up_ms, down_ms, reason from link
        where station = ? and up_ms < ? and (down_ms is null or down_ms >= ?)
        order by up_ms
        """;

    private const string OpenLinks = "select station, link, server, up_ms from link where down_ms is null and station > 0";

    private const string Gateways = "select server from gateway";

    private const string LastBefore = "select max(down_ms) from link where station = ? and down_ms < ?";

    private const string Refusals = """
        select station, reason, peer, first_ms, last_ms, frames, last_position from refusal
        where last_ms >= ? and first_ms < ? order by last_ms desc
        """;

    private const string RepeatCount = """
        select count(*) from receipt
        where start_ms >= ? and start_ms < ? and series in (select number from series where station = ? and period = ?)
        """;

    private const string Marks = """
        select series, start_ms, mark from observed
        where start_ms >= ? and start_ms < ? and mark not in (0, 78)
          and series in (select number from series where station = ? and period = 3)
        qualify row_number() over (partition by series, start_ms order by revision desc) = 1
        order by series, mark, start_ms
        """;

    public static List<(int Series, DateOnly Day, int Received, int Normal)> DayCounts(DuckDBConnection connection, long fromMs, long toMs) =>
        connection.ReadAll(Counts, row => (row.GetInt32(0), DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays((int)row.GetInt64(1)),
            (int)row.GetInt64(2), (int)row.GetInt64(3)), fromMs, toMs);

    public static List<LinkRun> LinkRuns(DuckDBConnection connection, int station, long fromMs, long toMs) =>
        connection.ReadAll(Links, row => new LinkRun(row.GetInt32(0), row.GetString(1), Instant(row.GetInt64(2)),
            row.IsDBNull(3) ? null : Instant(row.GetInt64(3)), row.GetByte(4)), station, toMs, fromMs);

    public static List<OpenLink> LinksNowOpen(DuckDBConnection connection) =>
        connection.ReadAll(OpenLinks, row => new OpenLink(row.GetInt32(0), (ulong)row.GetValue(1), row.GetString(2), Instant(row.GetInt64(3))));

    /// <summary>The servers of a cluster that are up.</summary>
    public static List<string> GatewaysUp(DuckDBConnection connection) => connection.ReadAll(Gateways, row => row.GetString(0));

    /// <summary>When the station's last link before an instant went down, or null when there was none.</summary>
    public static DateTimeOffset? LastDownBefore(DuckDBConnection connection, int station, long beforeMs) =>
        connection.ReadAll(LastBefore, row => row.IsDBNull(0) ? (DateTimeOffset?)null : Instant(row.GetInt64(0)), station, beforeMs)[0];

    public static List<RefusedFrames> RefusedFrames(DuckDBConnection connection, long fromMs, long toMs) =>
        connection.ReadAll(Refusals, row => new RefusedFrames(row.GetInt32(0), row.GetByte(1), row.GetString(2), Instant(row.GetInt64(3)),
            Instant(row.GetInt64(4)), row.GetInt64(5), row.GetInt64(6)), fromMs, toMs);

    /// <summary>How often content that was there already came again.</summary>
    public static long Repeats(DuckDBConnection connection, int station, byte period, long fromMs, long toMs) =>
        connection.ReadAll(RepeatCount, row => row.GetInt64(0), fromMs, toMs, station, period)[0];

    /// <summary>Runs of consecutive hours in which the device set the same mark, other than N.</summary>
    public static List<MarkRun> MarkRuns(DuckDBConnection connection, SeriesCatalog series, int station, long fromMs, long toMs) => MarkRun.Joined(
        connection.ReadAll(Marks, row => (series[row.GetInt32(0)].Id.Factor, row.GetInt64(1), row.GetByte(2)), fromMs, toMs, station));

    private static DateTimeOffset Instant(long ms) => DateTimeOffset.FromUnixTimeMilliseconds(ms);
}
