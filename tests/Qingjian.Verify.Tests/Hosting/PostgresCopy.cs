using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Qingjian.Archive;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Review;
using Qingjian.Supervision;

namespace Qingjian.Verify.Tests.Hosting;

/// <summary>The rooms' tables in a PostgreSQL database of one test, with the rows that the verifier reads, as they lie in a data
/// folder's embedded file.</summary>
internal sealed class PostgresCopy(string server, string name) : IAsyncDisposable
{
    private static readonly string[] _tables = ["review_decision", "archive_outbox", "supervision_issue", "supervision_issue_event"];

    public string ConnectionString { get; } = new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = false }.ConnectionString;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<PostgresCopy> OfAsync(string folder)
    {
        var server = Environment.GetEnvironmentVariable("QINGJIAN_TEST_POSTGRES");
        if (string.IsNullOrEmpty(server) && Environment.GetEnvironmentVariable("QINGJIAN_REQUIRE_DATA") == "1")
            Assert.Fail("QINGJIAN_TEST_POSTGRES names no server, and QINGJIAN_REQUIRE_DATA=1");
        if (string.IsNullOrEmpty(server))
            Assert.Skip("QINGJIAN_TEST_POSTGRES names no PostgreSQL server");
        var copy = new PostgresCopy(server, "verify_" + Guid.CreateVersion7().ToString("N"));
        await ExecuteAsync(server, $"create database {copy.Name}");
        var rooms = new RoomCatalog([.. new[] { typeof(KernelModule), typeof(NetworkModule), typeof(ArchiveModule), typeof(ReviewModule), typeof(SupervisionModule) }
            .Select(module => new Room(module.Namespace!.Split('.')[^1], module.Assembly))]);
        await using (var db = new PostgresTestDb(new DbContextOptionsBuilder<PostgresTestDb>().UseNpgsql(copy.ConnectionString).Options, rooms))
            await db.Database.EnsureCreatedAsync(Cancel);
        foreach (var table in _tables)
            await copy.FillAsync(table, Path.Combine(folder, "qingjian.sqlite"));
        return copy;
    }

    public Task ExecuteAsync(string sql) => ExecuteAsync(ConnectionString, sql);

    public async ValueTask DisposeAsync() => await ExecuteAsync(server, $"drop database if exists {name} with (force)");

    private string Name => name;

    private async Task FillAsync(string table, string embedded)
    {
        await using var source = new SqliteConnection($"Data Source={embedded};Pooling=False;Mode=ReadOnly");
        await source.OpenAsync(Cancel);
        await using var target = new NpgsqlConnection(ConnectionString);
        await target.OpenAsync(Cancel);
        // Rows of other tables are not copied: nothing is to refer to them.
        await using (var free = new NpgsqlCommand("set session_replication_role = replica", target))
            await free.ExecuteNonQueryAsync(Cancel);
        await using var read = source.CreateCommand();
        read.CommandText = $"select * from {table}";
        await using var rows = await read.ExecuteReaderAsync(Cancel);
        while (await rows.ReadAsync(Cancel))
        {
            var columns = Enumerable.Range(0, rows.FieldCount).Select(rows.GetName).ToList();
            await using var insert = new NpgsqlCommand($"insert into {table} ({string.Join(',', columns.Select(column => $"\"{column}\""))}) values ({string.Join(',', columns.Select((_, i) => $"@p{i}"))})", target);
            for (var i = 0; i < columns.Count; i++)
                insert.Parameters.Add(new NpgsqlParameter($"p{i}", await ValueAsync(table, columns[i], rows.GetValue(i))));
            await insert.ExecuteNonQueryAsync(Cancel);
        }
    }

    private async Task<object> ValueAsync(string table, string column, object value)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync(Cancel);
        await using var ask = new NpgsqlCommand($"select data_type from information_schema.columns where table_name = '{table}' and column_name = '{column}'", connection);
        return value is DBNull ? value : (string)(await ask.ExecuteScalarAsync(Cancel))! switch
        {
            "uuid" => Guid.Parse((string)value),
            "date" => DateOnly.Parse((string)value, CultureInfo.InvariantCulture),
            "boolean" => Convert.ToInt64(value, CultureInfo.InvariantCulture) != 0,
            "integer" => Convert.ToInt32(value, CultureInfo.InvariantCulture),
            "smallint" => Convert.ToInt16(value, CultureInfo.InvariantCulture),
            _ => value,
        };
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }
}
