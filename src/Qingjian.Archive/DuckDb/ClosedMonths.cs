using DuckDB.NET.Data;
using Qingjian.Archive.Months;

namespace Qingjian.Archive.DuckDb;

/// <summary>The catalogue of closed files, and the view that shows hot and closed values as one. Rows and view change in one
/// transaction, so that a reader sees a month either hot or closed, never both.</summary>
internal sealed class ClosedMonths(string folder)
{
    private const string All = "select month, name, bytes, sha256, rows, last_position, first_series, last_series from closed_file order by month, name";

    public string Folder => folder;

    public static List<ClosedFile> Files(DuckDBConnection connection) => connection.ReadAll(All,
        row => new ClosedFile(row.GetInt32(0), row.GetString(1), row.GetInt64(2), row.GetString(3), row.GetInt64(4), row.GetInt64(5), row.GetInt32(6), row.GetInt32(7)));

    public string PathOf(string name) => Path.Combine(folder, name);

    /// <summary>Puts the files of a month in the place of those that it had, in the caller's transaction.</summary>
    public void Replace(DuckDBConnection connection, int month, IEnumerable<ClosedFile> files)
    {
        connection.Execute("delete from closed_file where month = ?", month);
        foreach (var file in files)
            connection.Execute("insert into closed_file values (?, ?, ?, ?, ?, ?, ?, ?)",
                file.Month, file.Name, file.Bytes, file.Sha256, file.Values, file.LastPosition, file.FirstSeries, file.LastSeries);
        Show(connection);
    }

    /// <summary>Makes the view of everything observed: hot rows and every closed month. Made again at each opening, for the
    /// folder may have been moved.</summary>
    public void Show(DuckDBConnection connection)
    {
        var months = Files(connection).GroupBy(file => file.Month)
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
