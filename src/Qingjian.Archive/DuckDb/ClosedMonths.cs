using DuckDB.NET.Data;
using Qingjian.Archive.Months;

namespace Qingjian.Archive.DuckDb;

/// <summary>The catalogue of closed files, and the view that shows hot and closed values as one. Rows and view change in one
/// transaction, so that a reader sees a month either hot or closed, never both.</summary>
internal sealed class ClosedMonths(string folder)
{
    private const string AnyHot = """
        select exists (select 1 from settled where start_ms >= ? and start_ms < ?)
            or exists (select 1 from observation where start_ms >= ? and start_ms < ?)
        """;

    // Nothing that starts here or later lies in a closed month. Too high after a closing that was given up, which costs a question.
    private long _highMs = long.MinValue;

    private const string All = "select month, name, bytes, sha256, rows, last_position, first_series, last_series from closed_file order by month, name";

    public string Folder => folder;

    public static List<ClosedFile> Files(DuckDBConnection connection) => connection.ReadAll(All,
        row => new ClosedFile(row.GetInt32(0), row.GetString(1), row.GetInt64(2), row.GetString(3), row.GetInt64(4), row.GetInt64(5), row.GetInt32(6), row.GetInt32(7)));

    public string PathOf(string name) => Path.Combine(folder, name);

    /// <summary>Puts the files of a month in the place of those that it had, in the caller's transaction, when the hot rows that they
    /// hold are gone.</summary>
    public void Replace(DuckDBConnection connection, DataMonth month, IEnumerable<ClosedFile> files)
    {
        var hasHot = connection.ReadAll(AnyHot, row => row.GetBoolean(0), month.LowMs, month.HighMs, month.LowMs, month.HighMs)[0];
        connection.Execute("delete from closed_file where month = ?", month.Number);
        foreach (var file in files)
            connection.Execute("insert into closed_file values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                file.Month, file.Name, file.Bytes, file.Sha256, file.Values, file.LastPosition, file.FirstSeries, file.LastSeries, hasHot);
        Show(connection);
    }

    /// <summary>Whether a value of this start may belong to a closed month.</summary>
    public bool MayHold(long startMs) => startMs < _highMs;

    /// <summary>Says that hot rows came to months after their closing: a question looks among the hot rows again. In the transaction
    /// that writes them.</summary>
    public static void NoteHot(DuckDBConnection connection, IEnumerable<int> months)
    {
        foreach (var month in months)
            connection.Execute("update closed_file set has_hot = true where month = ? and not has_hot", month);
    }

    /// <summary>Makes the view of everything observed: hot rows and every closed month. Made again at each opening, for the
    /// folder may have been moved.</summary>
    public void Show(DuckDBConnection connection)
    {
        var files = Files(connection);
        _highMs = files.Count == 0 ? long.MinValue : files.Max(file => DataMonth.Of(file.Month).HighMs);
        var months = files.GroupBy(file => file.Month)
            .Select(files => " union all " + MonthForm.Read(DataMonth.Of(files.Key), files.Select(file => PathOf(file.Name))));
        connection.Execute("delete from closed_folder");
        connection.Execute("insert into closed_folder values (?)", folder);
        connection.Execute($"create or replace view observed as select * from hot{string.Concat(months)}");
    }

    /// <summary>Whether every catalogued file is there at its full length.</summary>
    public bool AreWhole(DuckDBConnection connection) =>
        Files(connection).All(file => new FileInfo(PathOf(file.Name)) is { Exists: true } found && found.Length == file.Bytes);

    /// <summary>What the files weigh, by what their columns hold; the files' own order counts to the values.</summary>
    public ClosedSize Size(DuckDBConnection connection)
    {
        var files = Files(connection);
        var receipts = files.Sum(file => connection.ReadLong(
            $"select sum(total_compressed_size)::bigint from parquet_metadata('{MonthForm.Quoted(PathOf(file.Name))}') where split_part(path_in_schema, ',', 1) in ({MonthForm.ReceiptColumns})"));
        return new(files.Count, files.Sum(file => file.Values), files.Sum(file => file.Bytes) - receipts, receipts);
    }

    /// <summary>Removes what a crash or a newer closing left behind: files that the catalogue does not name.</summary>
    public void RemoveStrays(DuckDBConnection connection)
    {
        if (!Directory.Exists(folder))
            return;
        var named = Files(connection).Select(file => file.Name).ToHashSet();
        foreach (var path in Directory.EnumerateFiles(folder).Where(path => !named.Contains(Path.GetFileName(path))))
            File.Delete(path);
    }
}
