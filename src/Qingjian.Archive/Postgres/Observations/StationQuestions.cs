using Npgsql;
using Qingjian.Archive.Observations;

namespace Qingjian.Archive.Postgres.Observations;

/// <summary>Reads what concerns whole stations: links, refusals, device marks.</summary>
internal static class StationQuestions
{
    private const string Runs = """
        select station, peer, up_ms, down_ms, reason from link
        where station = $1 and up_ms < $2 and (down_ms is null or down_ms >= $3)
        order by up_ms
        """;

    private const string ByStation = """
        select station, min(up_ms), max(greatest(up_ms, coalesce(down_ms, 0))), bool_or(down_ms is null) from link where station > 0 group by station
        """;

    private const string Refused = """
        select station, reason, peer, first_ms, last_ms, frames, last_position from refusal
        where last_ms >= $1 and first_ms < $2 order by last_ms desc
        """;

    private const string Marked = """
        select series, start_ms, mark from (
            select distinct on (series, start_ms) series, start_ms, mark from observation
            where start_ms >= $1 and start_ms < $2 and mark not in (0, 78)
              and series in (select number from series where station = $3 and period = 3)
            order by series, start_ms, revision desc) o
        order by series, mark, start_ms
        """;

    public static List<LinkRun> Links(NpgsqlConnection session, int station, long fromMs, long toMs) =>
        session.ReadAll(Runs, row => new LinkRun(row.GetInt32(0), row.GetString(1), Instant(row.GetInt64(2)),
            row.IsDBNull(3) ? null : Instant(row.GetInt64(3)), (byte)row.GetInt16(4)), station, toMs, fromMs);

    public static List<OpenLink> OpenLinks(NpgsqlConnection session) =>
        session.ReadAll("select station, link, server, up_ms from link where down_ms is null and station > 0",
            row => new OpenLink(row.GetInt32(0), unchecked((ulong)row.GetInt64(1)), row.GetString(2), Instant(row.GetInt64(3))));

    public static DateTimeOffset? LastDownBefore(NpgsqlConnection session, int station, long beforeMs) =>
        session.ReadAll("select max(down_ms) from link where station = $1 and down_ms < $2",
            row => row.IsDBNull(0) ? (DateTimeOffset?)null : Instant(row.GetInt64(0)), station, beforeMs)[0];

    public static Dictionary<int, (DateTimeOffset First, DateTimeOffset Last, bool IsUp)> LinksByStation(NpgsqlConnection session) =>
        session.ReadAll(ByStation, row => (Station: row.GetInt32(0), First: Instant(row.GetInt64(1)), Last: Instant(row.GetInt64(2)), IsUp: row.GetBoolean(3)))
            .ToDictionary(row => row.Station, row => (row.First, row.Last, row.IsUp));

    public static List<RefusedFrames> Refusals(NpgsqlConnection session, long fromMs, long toMs) =>
        session.ReadAll(Refused, row => new RefusedFrames(row.GetInt32(0), (byte)row.GetInt16(1), row.GetString(2), Instant(row.GetInt64(3)),
            Instant(row.GetInt64(4)), row.GetInt64(5), row.GetInt64(6)), fromMs, toMs);

    public static List<MarkRun> Marks(NpgsqlConnection session, SeriesCatalog series, int station, long fromMs, long toMs) => MarkRun.Joined(
        session.ReadAll(Marked, row => (series[row.GetInt32(0)].Id.Factor, row.GetInt64(1), (byte)row.GetInt16(2)), fromMs, toMs, station));

    private static DateTimeOffset Instant(long ms) => DateTimeOffset.FromUnixTimeMilliseconds(ms);
}
