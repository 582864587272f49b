using System.Data.Common;
using System.Globalization;
using System.Text;
using DuckDB.NET.Data;

namespace Qingjian.Archive.DuckDb;

/// <summary>The three ways in which this folder speaks to the store.</summary>
internal static class DuckDbExtensions
{
    public static void Execute(this DuckDBConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = Command(connection, sql, values);
        command.ExecuteNonQuery();
    }

    public static long ReadLong(this DuckDBConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = Command(connection, sql, values);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public static List<T> ReadAll<T>(this DuckDBConnection connection, string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var command = Command(connection, sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    private static DuckDBCommand Command(DuckDBConnection connection, string sql, ReadOnlySpan<object?> values)
    {
        var command = connection.CreateCommand();
        var text = new StringBuilder(sql.Length + 32);
        var rest = sql.AsSpan();
        foreach (var value in values)
        {
            var place = rest.IndexOf('?');
            text.Append(rest[..place]);
            // Instants as literals: the planner then sees which months a question cannot concern, and opens none of their files.
            if (value is long number)
                text.Append('(').Append(CultureInfo.InvariantCulture, $"{number}").Append("::bigint)");
            else
            {
                text.Append('?');
                command.Parameters.Add(new DuckDBParameter { Value = value });
            }
            rest = rest[(place + 1)..];
        }
        command.CommandText = text.Append(rest).ToString();
        return command;
    }
}
