using System.Data.Common;
using DuckDB.NET.Data;

namespace Qingjian.Archive.DuckDb;

/// <summary>Writes retained values of another store in the form that <see cref="RetainedDecoding"/> reads.</summary>
internal static class RetainedFile
{
    private const string Form = """
        create table v(n bigint, position bigint, station integer, parameter varchar, period utinyint, statistic utinyint, start_ms bigint, mantissa bigint,
            scale utinyint, mark utinyint, unit smallint, fault utinyint, received_ms bigint)
        """;

    /// <summary>Writes rows in their order; returns how many.</summary>
    public static int Write(string path, DbDataReader rows)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:;threads=1;memory_limit=512MB");
        connection.Open();
        connection.Execute(Form);
        var count = 0;
        using (var appender = connection.CreateAppender("v"))
        {
            for (; rows.Read(); count++)
                appender.CreateRow().AppendValue((long)count).AppendValue(rows.GetInt64(0)).AppendValue(rows.GetInt32(1)).AppendValue(rows.GetString(2))
                    .AppendValue((byte)rows.GetInt16(3)).AppendValue((byte)rows.GetInt16(4)).AppendValue(rows.GetInt64(5)).AppendValue(rows.GetInt64(6))
                    .AppendValue((byte)rows.GetInt16(7)).AppendValue((byte)rows.GetInt16(8)).AppendValue(rows.GetInt16(9)).AppendValue((byte)rows.GetInt16(10))
                    .AppendValue(rows.GetInt64(11)).EndRow();
        }
        connection.Execute($"copy (select * exclude (n) from v order by n) to '{MonthForm.Quoted(path)}' (format parquet, compression zstd, compression_level 9)");
        return count;
    }
}
