using DuckDB.NET.Data;
using Qingjian.Archive.Export;

namespace Qingjian.Archive.DuckDb;

/// <summary>Turns an export's CSV file into Parquet, row by row in the same order, by a store of its own in memory: neither the
/// observations nor their memory take part.</summary>
internal static class ParquetExport
{
    public static void Write(string csv, string parquet, CancellationToken cancellationToken)
    {
        var columns = string.Join(", ", ExportColumns.All.Select(column => column.Type == "VARCHAR" ? column.Name : $"cast({column.Name} as {column.Type}) as {column.Name}"));
        var names = string.Join(", ", ExportColumns.All.Select(column => $"'{column.Name}': 'VARCHAR'"));
        using var connection = new DuckDBConnection("Data Source=:memory:;memory_limit=256MB;threads=1");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            copy (select {columns} from read_csv('{MonthForm.Quoted(csv)}', header = true, delim = ',', quote = '"', escape = '"', nullstr = '',
                auto_detect = false, columns = {"{"}{names}{"}"}))
            to '{MonthForm.Quoted(parquet)}' (format parquet, compression zstd, row_group_size 122880)
            """;
        using var stop = cancellationToken.Register(command.Cancel);
        try
        {
            command.ExecuteNonQuery();
        }
        catch (DuckDBException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }
}
