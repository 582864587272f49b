using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Qingjian.Verify.Database;

/// <summary>The database, embedded or a PostgreSQL server, and how its columns read in the words of the journal.</summary>
internal static class Columns
{
    /// <summary>Opens it to read only.</summary>
    /// <param name="database">The embedded file, or a connection string of PostgreSQL.</param>
    public static DbConnection Open(string database)
    {
        DbConnection connection = IsServer(database)
            ? new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { Pooling = false, Options = "-c default_transaction_read_only=on" }.ToString())
            : new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    public static bool HasTable(DbConnection connection, string table)
    {
        using var command = Command(connection, connection is SqliteConnection
            ? "select count(*) from sqlite_master where type = 'table' and name = @name"
            : "select count(*) from information_schema.tables where table_schema = any(current_schemas(false)) and table_name = @name", ("@name", table));
        return command.ExecuteScalar() is 1L;
    }

    /// <summary>A column of the outbox rows of a kind that are not in the journal yet.</summary>
    public static HashSet<string> Waiting(DbConnection connection, string kind, string column)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (!HasTable(connection, "archive_outbox"))
            return found;
        using var command = Command(connection, $"select \"{column}\" from archive_outbox where \"Kind\" = @kind and \"Position\" is null", ("@kind", kind));
        using var rows = command.ExecuteReader();
        while (rows.Read())
            found.Add(LowerText(rows.GetValue(0)) ?? "");
        return found;
    }

    public static DbCommand Command(DbConnection connection, string sql, params (string Name, string Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        return command;
    }

    public static string? Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture);

    public static string? LowerText(object value) => Text(value)?.ToLowerInvariant();

    /// <summary>A whole number, whichever width the database gives it; null when it is none.</summary>
    public static long? Number(object value) => value is long or int or short ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : null;

    /// <summary>UTC ticks as the journal writes them.</summary>
    public static string? Time(object value, string form) => value is long ticks and >= 0 && ticks <= DateTime.MaxValue.Ticks
        ? new DateTime(ticks, DateTimeKind.Utc).ToString(form, CultureInfo.InvariantCulture)
        : Text(value);

    public static string Quote(string? value) => value is null ? "nothing" : $"'{value}'";

    // A connection string has keys and values; no path of an embedded file that exists is one.
    private static bool IsServer(string database) => !File.Exists(database) && database.Contains('=', StringComparison.Ordinal);
}
