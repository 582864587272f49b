using DuckDB.NET.Data;
using Qingjian.Archive.Observations;

namespace Qingjian.Archive.DuckDb;

/// <summary>Counts what many stations delivered. Buckets are aligned to Beijing time: +08:00.</summary>
internal static class DeliveryRows
{
    private const string Wanted = """
        with wanted as (
            select s.number, s.station, q.owner, q.since_ms, q.before_ms, q.live_ms
            from series s join (select unnest(?) as number, unnest(?) as owner, unnest(?) as since_ms, unnest(?) as before_ms, unnest(?) as live_ms) q on q.number = s.number)
        """;

    // Series of which some value was sent with other content, or rolled up: only for these rows and values differ in number.
    private const string Ambiguous = """
        select distinct series from observed where start_ms >= ? and start_ms < ? and revision > 1
        union select distinct series from rolled where start_ms >= ? and start_ms < ?
        """;

    private const string Plain = Wanted + """
        select w.station, (h.start_ms + 28800000) // ? as bucket, count(*), count(*) filter (where h.mark in (78, 0) and h.fault = 0),
            count(*) filter (where h.received_ms > h.start_ms + w.live_ms)
        from observed h join wanted w on w.number = h.series and h.start_ms >= w.since_ms and h.start_ms < w.before_ms
        where h.start_ms >= ? and h.start_ms < ?
        group by w.station, bucket
        """;

    // One value counts once, whatever its revisions, and whether it was sent as a value, as a mean, or rolled up. It came
    // when its first sent revision was received, a rolled-up one only where none was sent; its mark is that of the revision in force, a sent one before a rolled-up one
    // (revision 0).
    private const string Exact = Wanted + """
        , one as (
            select w.station, w.owner, h.start_ms, any_value(w.live_ms) as live_ms,
                arg_max(h.mark, h.revision) as mark, arg_max(h.fault, h.revision) as fault, coalesce(min(h.received_ms) filter (where h.revision > 0), min(h.received_ms)) as received_ms
            from (
                select series, start_ms, mark, fault, received_ms, revision from observed where start_ms >= ? and start_ms < ?
                union all
                select series, start_ms, mark, fault, received_ms, 0 from rolled where start_ms >= ? and start_ms < ?) h
            join wanted w on w.number = h.series and h.start_ms >= w.since_ms and h.start_ms < w.before_ms
            group by w.station, w.owner, h.start_ms)
        select station, (start_ms + 28800000) // ? as bucket, count(*), count(*) filter (where mark in (78, 0) and fault = 0),
            count(*) filter (where received_ms > start_ms + live_ms)
        from one group by station, bucket
        """;

    /// <param name="connection">The store.</param>
    /// <param name="series">The series that count.</param>
    /// <param name="fromMs">First start.</param>
    /// <param name="toMs">End, not included.</param>
    /// <param name="bucketMs">Length of a stretch: an hour or a day.</param>
    public static List<Delivery> Of(DuckDBConnection connection, IReadOnlyCollection<DeliverySeries> series, long fromMs, long toMs, long bucketMs)
    {
        // One moment for all three questions: a value that comes between them must not be counted by two of them.
        using var snapshot = connection.BeginTransaction();
        var ambiguous = connection.ReadAll(Ambiguous, row => row.GetInt32(0), fromMs, toMs, fromMs, toMs).ToHashSet();
        var owners = series.ToLookup(one => one.Owner);
        var plain = owners.Where(own => own.Count() == 1 && !ambiguous.Contains(own.First().Number)).SelectMany(own => own).ToList();
        var exact = series.Except(plain).ToList();
        List<Delivery> found =
        [
            .. Ask(connection, Plain, plain, bucketMs, bucketMs, fromMs, toMs),
            .. Ask(connection, Exact, exact, bucketMs, fromMs, toMs, fromMs, toMs, bucketMs),
        ];
        snapshot.Commit();
        return [.. found.GroupBy(row => (row.StationId, row.StartUtc)).Select(same => new Delivery(
            same.Key.StationId, same.Key.StartUtc, same.Sum(row => row.Received), same.Sum(row => row.Normal), same.Sum(row => row.Late)))];
    }

    private static List<Delivery> Ask(DuckDBConnection connection, string question, List<DeliverySeries> series, long bucketMs, params ReadOnlySpan<object?> bounds) =>
        series.Count == 0 ? [] : connection.ReadAll(
            question,
            row => new Delivery(row.GetInt32(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1) * bucketMs - 28_800_000),
                (int)row.GetInt64(2), (int)row.GetInt64(3), (int)row.GetInt64(4)),
            [series.Select(one => one.Number).ToList(), series.Select(one => one.Owner).ToList(),
                series.Select(one => one.SinceMs).ToList(), series.Select(one => one.BeforeMs).ToList(), series.Select(one => one.LiveMs).ToList(), .. bounds]);
}
