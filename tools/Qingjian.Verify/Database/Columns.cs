using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Qingjian.Verify.Database;

/// <summary>How the columns of the database read in the words of the journal.</summary>
internal static class Columns
{
    public static SqliteConnection Open(string database)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    public static bool HasTable(SqliteConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from sqlite_master where type = 'table' and name = $name";
        command.Parameters.AddWithValue("$name", table);
        return command.ExecuteScalar() is 1L;
    }

    /// <summary>A column of the outbox rows of a kind that are not in the journal yet.</summary>
    public static HashSet<string> Waiting(SqliteConnection connection, string kind, string column)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (!HasTable(connection, "archive_outbox"))
            return found;
        using var command = connection.CreateCommand();
        command.CommandText = $"select {column} from archive_outbox where Kind = $kind and Position is null";
        command.Parameters.AddWithValue("$kind", kind);
        using var rows = command.ExecuteReader();
        while (rows.Read())
            found.Add(rows.GetString(0));
        return found;
    }

    public static string? Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture);

    public static string? LowerText(object value) => Text(value)?.ToLowerInvariant();

    /// <summary>UTC ticks as the journal writes them.</summary>
    public static string? Time(object value, string form) => value is long ticks and >= 0 && ticks <= DateTime.MaxValue.Ticks
        ? new DateTime(ticks, DateTimeKind.Utc).ToString(form, CultureInfo.InvariantCulture)
        : Text(value);

    public static string Quote(string? value) => value is null ? "nothing" : $"'{value}'";
}
