using System.Globalization;
using Qingjian.Archive.Months;

namespace Qingjian.Archive.DuckDb;

/// <summary>How a closed month lies in its files: one Parquet row per series, its values as lists by start and revision, a
/// column that is the same throughout as a list of one (docs/decisions/0007-closed-months.md has the figures). Any program
/// that reads Parquet reads it.</summary>
internal static class MonthForm
{
    public const string Columns = "series, start_ms, mantissa, scale, mark, unit, fault, revision, received_ms, position";

    /// <summary>Equal for equal rows, whatever their order.</summary>
    public const string Fingerprint = $"count(*)::bigint, coalesce(sum(hash({Columns})::hugeint), 0)::varchar, coalesce(max(position), 0)::bigint";

    // Columns that seldom change within a month.
    private static readonly string[] Steady = ["scale", "mark", "unit", "fault", "revision"];

    /// <summary>Writes the rows of one month and of some series from <paramref name="source"/> into a file.</summary>
    public static string Write(string source, DataMonth month, int fromSeries, int toSeries, string path)
    {
        var same = string.Join(", ", Steady.Select(column => $"min({column}) = max({column}) as same_{column}"));
        var steady = string.Join(", ", Steady.Select(column => $"case when same_{column} then [sorted[1].{column}] else {List(column)} end as {column}"));
        // One list of rows, sorted once, and not ten sorted lists: they would need ten times the memory. Level 9 costs little
        // more than the default, and this is written once.
        return string.Create(CultureInfo.InvariantCulture, $"""
            copy (
                select series, {month.LowMs}::bigint as low_ms, {List("begin_ms")} as start, {List("mantissa")} as mantissa, {steady},
                    {List("delay")} as delay, {List("place")} as position
                from (
                    select series, {same}, list(struct_pack(begin_ms := (start_ms - {month.LowMs})::uinteger, mantissa := mantissa, scale := scale,
                        mark := mark, unit := unit, fault := fault, revision := revision, delay := received_ms - start_ms,
                        place := position) order by start_ms, revision) as sorted
                    from {source} where {Within(month, fromSeries, toSeries)} group by series)
                order by series)
            to '{Quoted(path)}' (format parquet, compression zstd, compression_level 9, row_group_size 2048)
            """);
    }

    /// <summary>The values of files of one month, flat again. The bounds let the store skip the files without opening them
    /// when a question concerns other months.</summary>
    public static string Read(DataMonth month, IEnumerable<string> paths)
    {
        var steady = string.Join(", ", Steady.Select(column =>
            $"unnest(case when len({column}) = 1 then list_resize({column}, len(start), {column}[1]) else {column} end) as {column}"));
        var files = string.Join(", ", paths.Select(path => $"'{Quoted(path)}'"));
        return string.Create(CultureInfo.InvariantCulture, $"""
            select series, start_ms, mantissa, scale, mark, unit, fault, revision, start_ms + delay as received_ms, position from (
                select series, low_ms + unnest(start)::bigint as start_ms, unnest(mantissa) as mantissa, {steady},
                    unnest(delay) as delay, unnest(position) as position
                from read_parquet([{files}]))
            where start_ms >= {month.LowMs} and start_ms < {month.HighMs}
            """);
    }

    public static string Within(DataMonth month, int fromSeries, int toSeries) => string.Create(CultureInfo.InvariantCulture,
        $"start_ms >= {month.LowMs} and start_ms < {month.HighMs} and series >= {fromSeries} and series <= {toSeries}");

    private static string List(string column) => $"list_transform(sorted, lambda r: r.{column})";

    public static string Quoted(string path) => path.Replace("'", "''", StringComparison.Ordinal);
}
