using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Qingjian.Server.Databases;

/// <summary>The embedded database file, read beside a server that uses it: for backup, restore and doctor.</summary>
internal sealed class EmbeddedDatabase : IDisposable
{
    public const string FileName = "qingjian.sqlite";
    private readonly SqliteConnection _connection;

    private EmbeddedDatabase(SqliteConnection connection) => _connection = connection;

    /// <exception cref="IOException">The file is not a database, or cannot be opened.</exception>
    public static EmbeddedDatabase Open(string path)
    {
        // Not read-only: a file in write-ahead mode needs its shared memory even to be read.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        try
        {
            connection.Open();
            return new EmbeddedDatabase(connection);
        }
        catch (SqliteException failure)
        {
            connection.Dispose();
            throw new IOException($"'{path}' cannot be opened as a database: {failure.Message}", failure);
        }
    }

    /// <summary>A copy of one moment, by the database's own online backup; whoever writes waits for nothing.</summary>
    public void CopyTo(string path) => Guard(() =>
    {
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false }.ToString());
        copy.Open();
        _connection.BackupDatabase(copy);
        return 0;
    });

    /// <summary>Rows of each table.</summary>
    public SortedDictionary<string, long> Counts() => Guard(() =>
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in Texts("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'"))
            counts[table] = long.Parse(Texts($"select count(*) from \"{table.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")[0], CultureInfo.InvariantCulture);
        return counts;
    });

    /// <summary>What the database's own check finds; empty when all is well.</summary>
    public IReadOnlyList<string> Faults() => Guard(() => Texts("pragma quick_check(20)").Where(line => line != "ok").ToList());

    /// <summary>Names of the migrations that this program knows.</summary>
    public static IReadOnlyList<string> Known()
    {
        using var context = new SqliteDbFactory().CreateDbContext([]);
        return [.. context.Database.GetMigrations()];
    }

    /// <summary>Names of the migrations that were applied.</summary>
    public IReadOnlyList<string> Migrations() => Guard(() =>
        Texts("select name from sqlite_master where type = 'table' and name = '__EFMigrationsHistory'").Count == 0
            ? []
            : Texts("select MigrationId from \"__EFMigrationsHistory\" order by MigrationId"));

    /// <summary>Events whose way into the journal had begun: after a restore their entries are looked for before they are appended.
    /// Only those that may lie at this position or behind it.</summary>
    public HashSet<Guid> EventsTried(long from) => Guard(() =>
        Texts(string.Create(CultureInfo.InvariantCulture, $"select EventId from archive_outbox where TriedAfter is not null and (Position is null or Position >= {from})"))
            .Select(Guid.Parse).ToHashSet());

    public void Dispose() => _connection.Dispose();

    private List<string> Texts(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var texts = new List<string>();
        while (rows.Read())
            texts.Add(Convert.ToString(rows.GetValue(0), CultureInfo.InvariantCulture) ?? "");
        return texts;
    }

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException failure)
        {
            throw new IOException($"'{_connection.DataSource}': {failure.Message}", failure);
        }
    }
}
