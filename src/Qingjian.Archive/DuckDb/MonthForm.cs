using System.Globalization;
using Qingjian.Archive.Months;

namespace Qingjian.Archive.DuckDb;

/// <summary>How a closed month lies in its files: Parquet rows of some values of one series as lists by start and revision, a
/// column that is the same throughout a row as a list of one (docs/decisions/0007-closed-months.md has the figures). Any program
/// that reads Parquet reads it.</summary>
internal static class MonthForm
{
    public const string Columns = "series, start_ms, mantissa, scale, mark, unit, fault, revision, received_ms, position";

    /// <summary>Equal for equal rows, whatever their order.</summary>
    public const string Fingerprint = $"count(*)::bigint, coalesce(sum(hash({Columns})::hugeint), 0)::varchar, coalesce(max(position), 0)::bigint";

    // Columns that seldom change within a month.
    private static readonly string[] Steady = ["scale", "mark", "unit", "fault", "revision"];

    // A row group is 2,048 rows, and a question for one series reads whole ones: so that it reads few values, a row holds few.
    private const int RowValues = 64;

    // Milliseconds of a second have 1,000 values, an hour of delays 3,600 seconds: both fit into a dictionary of this size.
    private const string Layout = "format parquet, compression zstd, compression_level 9, row_group_size 2048, dictionary_size_limit 4096";

    // Files of the first form have the delay in one column, the position as it is, and one row for each series.
    private const string Ending = ".2.parquet";

    /// <summary>The columns that hold receipts, in files of either form.</summary>
    public const string ReceiptColumns = "'delay', 'delay_s', 'place', 'step', 'position'";

    /// <summary>The name of a file of the form that <see cref="Write"/> writes.</summary>
    public static string Name(string stem) => stem + Ending;

    /// <summary>Writes the rows of one month and of some series from <paramref name="source"/> into a file.</summary>
    public static string Write(string source, DataMonth month, int fromSeries, int toSeries, string path)
    {
        var steady = string.Join(", ", Steady.Select(column =>
            $"case when list_min({List(column)}) = list_max({List(column)}) then [sorted[1].{column}] else {List(column)} end as {column}"));
        // One list of rows, sorted once, and not ten sorted lists: they would need ten times the memory. Level 9 costs little
        // more than the default, and this is written once. A station's frames come at about the same distance in the journal:
        // what is left of a position when the even course is taken away is small or nothing.
        return string.Create(CultureInfo.InvariantCulture, $"""
            copy (
                select series, {month.LowMs}::bigint as low_ms, {List("begin_ms")} as start, {List("mantissa")} as mantissa, {steady},
                    list_transform(sorted, lambda r: r.delay // 1000) as delay_s, list_transform(sorted, lambda r: r.delay % 1000) as delay,
                    place, step, list_transform(sorted, lambda r, i: r.place - place - step * (i - 1)) as position
                from (
                    select series, sorted, sorted[1].place as place, (sorted[-1].place - sorted[1].place) // greatest(len(sorted) - 1, 1) as step
                    from (
                        select series, unnest(list_transform(range(0, len(whole), {RowValues}), lambda i: whole[i + 1:i + {RowValues}])) as sorted
                        from (
                            select series, list(struct_pack(begin_ms := (start_ms - {month.LowMs})::uinteger, mantissa := mantissa, scale := scale,
                                mark := mark, unit := unit, fault := fault, revision := revision, delay := received_ms - start_ms,
                                place := position) order by start_ms, revision) as whole
                            from {source} where {Within(month, fromSeries, toSeries)} group by series)))
                order by series, start[1], revision[1])
            to '{Quoted(path)}' ({Layout})
            """);
    }

    /// <summary>The values of files of one month, flat again. The bounds let the store skip the files without opening them
    /// when a question concerns other months.</summary>
    public static string Read(DataMonth month, IEnumerable<string> paths)
    {
        var forms = paths.GroupBy(path => path.EndsWith(Ending, StringComparison.Ordinal)).Select(form => form.Key
            ? Read(month, form, "unnest(delay_s) * 1000 + unnest(delay)", "place + step * unnest(range(len(start))) + unnest(position)")
            : Read(month, form, "unnest(delay)", "unnest(position)"));
        return string.Join(" union all ", forms);
    }

    private static string Read(DataMonth month, IEnumerable<string> paths, string delay, string position)
    {
        var steady = string.Join(", ", Steady.Select(column =>
            $"unnest(case when len({column}) = 1 then list_resize({column}, len(start), {column}[1]) else {column} end) as {column}"));
        var files = string.Join(", ", paths.Select(path => $"'{Quoted(path)}'"));
        return string.Create(CultureInfo.InvariantCulture, $"""
            select series, start_ms, mantissa, scale, mark, unit, fault, revision, start_ms + delay as received_ms, position from (
                select series, low_ms + unnest(start)::bigint as start_ms, unnest(mantissa) as mantissa, {steady},
                    {delay} as delay, {position} as position
                from read_parquet([{files}]))
            where start_ms >= {month.LowMs} and start_ms < {month.HighMs}
            """);
    }

    public static string Within(DataMonth month, int fromSeries, int toSeries) => string.Create(CultureInfo.InvariantCulture,
        $"start_ms >= {month.LowMs} and start_ms < {month.HighMs} and series >= {fromSeries} and series <= {toSeries}");

    private static string List(string column) => $"list_transform(sorted, lambda r: r.{column})";

    public static string Quoted(string path) => path.Replace("'", "''", StringComparison.Ordinal);
}
