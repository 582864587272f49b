using DuckDB.NET.Data;

namespace Qingjian.Archive.DuckDb;

/// <summary>Counts what many stations delivered, in one question.</summary>
internal static class DeliveryRows
{
    // One value counts once, whatever its revisions, and whether it was sent as a value, as a mean, or rolled up. It came
    // when its first revision was received; its mark is that of the revision in force, a sent one before a rolled-up one
    // (revision 0). Buckets are aligned to Beijing time: +08:00.
    private const string Counts = """
        with wanted as (
            select s.number, s.station, s.parameter, q.before_ms, q.live_ms
            from series s join (select unnest(?) as number, unnest(?) as before_ms, unnest(?) as live_ms) q on q.number = s.number),
        one as (
            select w.station, w.parameter, h.start_ms, any_value(w.live_ms) as live_ms,
                arg_max(h.mark, h.revision) as mark, arg_max(h.fault, h.revision) as fault, min(h.received_ms) as received_ms
            from (
                select series, start_ms, mark, fault, received_ms, revision from observed where start_ms >= ? and start_ms < ?
                union all
                select series, start_ms, mark, fault, received_ms, 0 from rolled where start_ms >= ? and start_ms < ?) h
            join wanted w on w.number = h.series and h.start_ms < w.before_ms
            group by w.station, w.parameter, h.start_ms)
        select station, (start_ms + 28800000) // ? as bucket, count(*), count(*) filter (where mark in (78, 0) and fault = 0),
            count(*) filter (where received_ms > start_ms + live_ms)
        from one group by station, bucket order by station, bucket
        """;

    /// <param name="connection">The store.</param>
    /// <param name="series">Number of a series, the start from which on it does not count, and how late a live value is received.</param>
    /// <param name="fromMs">First start.</param>
    /// <param name="toMs">End, not included.</param>
    /// <param name="bucketMs">Length of a stretch: an hour or a day.</param>
    public static List<Delivery> Of(
        DuckDBConnection connection, IReadOnlyCollection<(int Number, long BeforeMs, long LiveMs)> series, long fromMs, long toMs, long bucketMs) =>
        connection.ReadAll(
            Counts,
            row => new Delivery(row.GetInt32(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1) * bucketMs - 28_800_000),
                (int)row.GetInt64(2), (int)row.GetInt64(3), (int)row.GetInt64(4)),
            series.Select(one => one.Number).ToList(), series.Select(one => one.BeforeMs).ToList(), series.Select(one => one.LiveMs).ToList(),
            fromMs, toMs, fromMs, toMs, bucketMs);
}
