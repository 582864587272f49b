using Npgsql;
using Qingjian.Testing;

namespace Qingjian.Archive.Tests.Journal;

/// <summary>One database for the tests of a class, one after the other; each begins without a journal.</summary>
public sealed class SharedJournalFixture : IAsyncDisposable
{
    private PostgresDatabase? _database;

    public string Database => _database!.ConnectionString;

    /// <summary>Makes the database for the first test that comes; skips the test when there is no server.</summary>
    public async Task BeginAsync()
    {
        _database ??= await PostgresDatabase.CreateAsync();
        Run("drop table if exists archive_journal, archive_journal_id");
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
            await _database.DisposeAsync();
    }

    /// <summary>Runs a statement on the database; the first column of the first row.</summary>
    public object? Run(string sql)
    {
        using var connection = new NpgsqlConnection(Database);
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements of the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
