using Npgsql;
using Qingjian.Archive.Observations;

namespace Qingjian.Archive.Postgres.Observations;

/// <summary>Counts what was received. Stretches are aligned to Beijing time: +08:00.</summary>
internal static class CountQuestions
{
    private const string Days = """
        select series, floor((start_ms + 28800000) / 86400000.0)::bigint as day, count(*), count(*) filter (where mark in (78, 0) and fault = 0)
        from (
            select distinct on (series, start_ms) series, start_ms, mark, fault from observation
            where start_ms >= $1 and start_ms < $2
            order by series, start_ms, revision desc) o
        group by series, day
        """;

    private const string Repeated = """
        select count(*) from receipt
        where start_ms >= $1 and start_ms < $2 and series in (select number from series where station = $3 and period = $4)
        """;

    // One value counts once, whatever its revisions, and whether it was sent as a value, as a mean, or rolled up. It came when its first
    // sent revision was received, a rolled-up one only where none was sent; its mark is that of the revision in force, a sent one before
    // a rolled-up one (revision 0).
    private const string Delivered = """
        with wanted as (
            select s.number, s.station, q.owner, q.since_ms, q.before_ms, q.live_ms
            from series s join unnest($1::int[], $2::int[], $3::bigint[], $4::bigint[], $5::bigint[]) as q(number, owner, since_ms, before_ms, live_ms) on q.number = s.number),
        one as (
            select w.station, w.owner, h.start_ms, max(w.live_ms) as live_ms,
                (array_agg(h.mark order by h.revision desc))[1] as mark, (array_agg(h.fault order by h.revision desc))[1] as fault,
                coalesce(min(h.received_ms) filter (where h.revision > 0), min(h.received_ms)) as received_ms
            from (
                select series, start_ms, mark, fault, received_ms, revision from observation where start_ms >= $6 and start_ms < $7 and series = any($1)
                union all
                select series, start_ms, mark, fault, received_ms, 0 from rolled where start_ms >= $6 and start_ms < $7 and series = any($1)) h
            join wanted w on w.number = h.series and h.start_ms >= w.since_ms and h.start_ms < w.before_ms
            group by w.station, w.owner, h.start_ms)
        select station, floor((start_ms + 28800000) / $8::numeric)::bigint as bucket, count(*), count(*) filter (where mark in (78, 0) and fault = 0),
            count(*) filter (where received_ms > start_ms + live_ms)
        from one group by station, bucket
        """;

    public static List<(int Series, DateOnly Day, int Received, int Normal)> DayCounts(NpgsqlConnection session, long fromMs, long toMs) =>
        session.ReadAll(Days, row => (row.GetInt32(0), DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays((int)row.GetInt64(1)),
            (int)row.GetInt64(2), (int)row.GetInt64(3)), fromMs, toMs);

    /// <summary>How often content that was there already came again.</summary>
    public static long Repeats(NpgsqlConnection session, int station, byte period, long fromMs, long toMs) =>
        session.Read<long>(Repeated, fromMs, toMs, station, (short)period);

    public static List<Delivery> Deliveries(NpgsqlConnection session, IReadOnlyCollection<DeliverySeries> series, long fromMs, long toMs, long bucketMs) =>
        session.ReadAll(
            Delivered,
            row => new Delivery(row.GetInt32(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1) * bucketMs - 28_800_000),
                (int)row.GetInt64(2), (int)row.GetInt64(3), (int)row.GetInt64(4)),
            Column(series, one => one.Number), Column(series, one => one.Owner), Column(series, one => one.SinceMs),
            Column(series, one => one.BeforeMs), Column(series, one => one.LiveMs), fromMs, toMs, bucketMs);

    private static T[] Column<T>(IReadOnlyCollection<DeliverySeries> series, Func<DeliverySeries, T> of) => [.. series.Select(of)];
}
