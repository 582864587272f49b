using Npgsql;

namespace Qingjian.Testing;

/// <summary>A PostgreSQL database of one test, dropped with it. The server is named by <c>QINGJIAN_TEST_POSTGRES</c>.
/// Compiled into each test project that needs one.</summary>
internal sealed class PostgresDatabase(string server, string name) : IAsyncDisposable
{
    public string ConnectionString { get; } = new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = false }.ConnectionString;

    public static async Task<PostgresDatabase> CreateAsync()
    {
        var server = Environment.GetEnvironmentVariable("QINGJIAN_TEST_POSTGRES");
        if (string.IsNullOrEmpty(server) && Environment.GetEnvironmentVariable("QINGJIAN_REQUIRE_DATA") == "1")
            Assert.Fail("QINGJIAN_TEST_POSTGRES names no server, and QINGJIAN_REQUIRE_DATA=1");
        if (string.IsNullOrEmpty(server))
            Assert.Skip("QINGJIAN_TEST_POSTGRES names no PostgreSQL server");
        var database = new PostgresDatabase(server, "test_" + Guid.CreateVersion7().ToString("N"));
        await database.OnServerAsync("CREATE DATABASE ");
        return database;
    }

    public async ValueTask DisposeAsync() => await OnServerAsync("DROP DATABASE IF EXISTS ", " WITH (FORCE)");

    private async Task OnServerAsync(string before, string after = "")
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name is made above and has letters and digits only.
        command.CommandText = before + name + after;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }
}
