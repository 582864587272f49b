using Npgsql;
using NpgsqlTypes;
using Qingjian.Archive.Observations;

namespace Qingjian.Archive.Postgres.Observations;

/// <summary>Compares values that may be repetitions with what is stored: one anti-join per batch, bounded by time. Content
/// equal to any earlier revision is a receipt; other content is the next revision.</summary>
internal static class LateRows
{
    // "copy" numbers equal contents within the batch; only the first of them can be a new revision.
    private const string Judge = """
        insert into verdict
        with ranked as (
            select *, row_number() over (partition by series, start_ms, mantissa, scale, mark, unit, fault order by ordinal) as copy
            from late),
        known as (
            select o.series, o.start_ms, o.mantissa, o.scale, o.mark, o.unit, o.fault, o.revision
            from (select distinct series, start_ms from late) l join observation o on o.series = l.series and o.start_ms = l.start_ms
            where o.start_ms between $1 and $2),
        tops as (select series, start_ms, max(revision) as top from known group by series, start_ms),
        matched as (
            select r.*, k.revision as seen
            from ranked r left join known k using (series, start_ms, mantissa, scale, mark, unit, fault)),
        fresh as (
            select m.series, m.start_ms, m.mantissa, m.scale, m.mark, m.unit, m.fault,
                   coalesce(t.top, 0) + row_number() over (partition by m.series, m.start_ms order by m.ordinal) as revision
            from matched m left join tops t using (series, start_ms)
            where m.seen is null and m.copy = 1)
        select m.ordinal, m.series, m.start_ms, m.mantissa, m.scale, m.mark, m.unit, m.fault, m.received_ms, m.position,
            coalesce(m.seen, f.revision), m.seen is null and m.copy = 1
        from matched m left join fresh f using (series, start_ms, mantissa, scale, mark, unit, fault)
        """;

    private const string KeepNew = """
        insert into observation(start_ms, mantissa, received_ms, position, series, revision, unit, scale, mark, fault)
        select start_ms, mantissa, received_ms, position, series, revision, unit, scale, mark, fault from verdict where is_new order by ordinal
        """;

    private const string KeepReceipts = """
        insert into receipt(start_ms, received_ms, position, series, revision)
        select start_ms, received_ms, position, series, revision from verdict where not is_new order by ordinal
        """;

    public static void Write(NpgsqlConnection connection, Span<ObservationRow> rows, List<int> late, LatestBatch latest)
    {
        connection.Execute("truncate late, verdict");
        var (low, high) = Stage(connection, rows, late);
        connection.Execute(Judge, low, high);
        connection.Execute(KeepNew);
        connection.Execute(KeepReceipts);
        foreach (var (ordinal, revision) in connection.ReadAll("select ordinal, revision from verdict where is_new", row => (row.GetInt32(0), row.GetInt32(1))))
            latest.Note(rows[ordinal], revision);
    }

    private static (long Low, long High) Stage(NpgsqlConnection connection, Span<ObservationRow> rows, List<int> late)
    {
        var (low, high) = (long.MaxValue, long.MinValue);
        using var import = connection.BeginBinaryImport(
            "copy late(ordinal, series, start_ms, mantissa, scale, mark, unit, fault, received_ms, position) from stdin (format binary)");
        foreach (var index in late)
        {
            ref readonly var row = ref rows[index];
            (low, high) = (Math.Min(low, row.StartMs), Math.Max(high, row.StartMs));
            import.StartRow();
            import.Write(index, NpgsqlDbType.Integer);
            import.Write(row.Series, NpgsqlDbType.Integer);
            import.Write(row.StartMs, NpgsqlDbType.Bigint);
            import.Write(row.Mantissa, NpgsqlDbType.Bigint);
            import.Write((short)row.Scale, NpgsqlDbType.Smallint);
            import.Write((short)row.Mark, NpgsqlDbType.Smallint);
            import.Write(row.Unit, NpgsqlDbType.Smallint);
            import.Write((short)row.Fault, NpgsqlDbType.Smallint);
            import.Write(row.ReceivedMs, NpgsqlDbType.Bigint);
            import.Write(row.Position, NpgsqlDbType.Bigint);
        }
        import.Complete();
        return (low, high);
    }
}
