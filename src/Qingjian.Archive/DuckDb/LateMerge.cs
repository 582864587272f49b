using DuckDB.NET.Data;
using Qingjian.Archive.Observations;

namespace Qingjian.Archive.DuckDb;

/// <summary>Compares values that may be repetitions with what is stored: one anti-join per batch, bounded by time. Content
/// equal to any earlier revision is a receipt; other content is the next revision.</summary>
internal static class LateMerge
{
    // "copy" numbers equal contents within the batch; only the first of them can be a new revision.
    private const string Judge = """
        create or replace temp table verdict as
        with ranked as (
            select *, row_number() over (partition by series, start_ms, mantissa, scale, mark, unit, fault order by ordinal) as copy
            from temp.late),
        known as (
            select o.series, o.start_ms, o.mantissa, o.scale, o.mark, o.unit, o.fault, o.revision
            from observed o
            where o.start_ms between $low and $high
              and (o.series, o.start_ms) in (select series, start_ms from temp.late)),
        tops as (select series, start_ms, max(revision) as top from known group by series, start_ms),
        matched as (
            select r.*, k.revision as seen
            from ranked r left join known k using (series, start_ms, mantissa, scale, mark, unit, fault)),
        fresh as (
            select m.series, m.start_ms, m.mantissa, m.scale, m.mark, m.unit, m.fault,
                   coalesce(t.top, 0) + row_number() over (partition by m.series, m.start_ms order by m.ordinal) as revision
            from matched m left join tops t using (series, start_ms)
            where m.seen is null and m.copy = 1)
        select m.*, coalesce(m.seen, f.revision)::integer as revision, m.seen is null and m.copy = 1 as is_new
        from matched m left join fresh f using (series, start_ms, mantissa, scale, mark, unit, fault)
        """;

    private const string KeepNew = """
        insert into observation
        select series, start_ms, mantissa, scale, mark, unit, fault, revision, received_ms, position
        from temp.verdict where is_new order by ordinal
        """;

    private const string KeepReceipts = """
        insert into receipt
        select series, start_ms, revision, received_ms, position from temp.verdict where not is_new order by ordinal
        """;

    private const string NewOnes = "select ordinal, revision from temp.verdict where is_new order by ordinal";

    /// <summary>Writes what is new; returns the places of those rows.</summary>
    public static List<int> Write(DuckDBConnection connection, Span<ObservationRow> rows, ReadOnlySpan<int> late, LatestBatch latest)
    {
        connection.Execute("delete from temp.late");
        var (low, high) = Stage(connection, rows, late);
        connection.Execute(Judge.Replace("$low", low.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("$high", high.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
        connection.Execute(KeepNew);
        connection.Execute(KeepReceipts);
        var written = new List<int>();
        foreach (var (ordinal, revision) in connection.ReadAll(NewOnes, row => (row.GetInt32(0), row.GetInt32(1))))
        {
            latest.Note(rows[ordinal], revision);
            written.Add(ordinal);
        }
        return written;
    }

    private static (long Low, long High) Stage(DuckDBConnection connection, Span<ObservationRow> rows, ReadOnlySpan<int> late)
    {
        var (low, high) = (long.MaxValue, long.MinValue);
        using var appender = connection.CreateAppender("temp", "main", "late");
        foreach (var index in late)
        {
            ref readonly var row = ref rows[index];
            (low, high) = (Math.Min(low, row.StartMs), Math.Max(high, row.StartMs));
            appender.CreateRow().AppendValue(index).AppendValue(row.Series).AppendValue(row.StartMs).AppendValue(row.Mantissa)
                .AppendValue(row.Scale).AppendValue(row.Mark).AppendValue(row.Unit).AppendValue((byte)row.Fault)
                .AppendValue(row.ReceivedMs).AppendValue(row.Position).EndRow();
        }
        return (low, high);
    }
}
