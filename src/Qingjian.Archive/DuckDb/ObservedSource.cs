using DuckDB.NET.Data;
using Qingjian.Archive.Months;

namespace Qingjian.Archive.DuckDb;

/// <summary>Only those closed files that can hold what a question is about, for opening one costs more than reading a series in it; and the
/// hot rows unless every month asked for is closed and has none: rows that gave way to a file are passed over one by one until the store
/// writes itself anew. The view <c>observed</c> is the same over everything.</summary>
internal static class ObservedSource
{
    // Beyond these no month is closed, and a month's bounds can still be computed.
    private static readonly long _lowestMs = new DateTimeOffset(1900, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
    private static readonly long _highestMs = new DateTimeOffset(2900, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    private const string Files = """
        select month, path || '/' || name from closed_file, closed_folder
        where month between ? and ? and first_series <= ? and last_series >= ? order by month, name
        """;

    private const string Settled = "select count(distinct month) from closed_file where month between ? and ? and not has_hot";

    /// <summary>A source to select from. To be asked in the transaction in which it is read: a month may be closed meanwhile.</summary>
    /// <param name="connection">The connection that reads.</param>
    /// <param name="fromMs">First start asked for.</param>
    /// <param name="toMs">End, not included.</param>
    /// <param name="firstSeries">The lowest series asked for.</param>
    /// <param name="lastSeries">The highest.</param>
    public static string Of(DuckDBConnection connection, long fromMs, long toMs, long firstSeries, long lastSeries)
    {
        var (low, high) = (Math.Clamp(fromMs, _lowestMs, _highestMs), Math.Clamp(toMs, _lowestMs, _highestMs));
        var (firstMonth, lastMonth) = (DataMonth.At(low), DataMonth.At(Math.Max(low, high - 1)));
        var files = connection.ReadAll(Files, row => (Month: row.GetInt32(0), Path: row.GetString(1)),
                (long)firstMonth.Number, (long)lastMonth.Number, lastSeries, firstSeries);
        // The question's own values stand where its question marks are.
        if (files.Exists(file => file.Path.Contains('?', StringComparison.Ordinal)))
            return "observed";
        var months = files.GroupBy(file => file.Month, file => file.Path)
            .Select(month => " union all " + MonthForm.Read(DataMonth.Of(month.Key), month));
        var isSettled = connection.ReadLong(Settled, (long)firstMonth.Number, (long)lastMonth.Number) == lastMonth.Since(firstMonth) + 1;
        return $"(select {MonthForm.Columns} from hot{(isSettled ? " where false" : "")}{string.Concat(months)})";
    }
}
