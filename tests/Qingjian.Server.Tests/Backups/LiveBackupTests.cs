using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Server.Demo;
using Qingjian.Server.Hosting;
using Qingjian.Server.Tests.Kills;
using Qingjian.Simulator;

namespace Qingjian.Server.Tests.Backups;

/// <summary>A server process, stations that send without pause, a backup by another process beside it, a restore elsewhere.</summary>
public sealed class LiveBackupTests : IDisposable
{
    private readonly string _work = Directory.CreateTempSubdirectory("qingjian-live-backup-").FullName;

    private string Original => Path.Combine(_work, "original");

    private string Restored => Path.Combine(_work, "restored");

    private string Archive => Path.Combine(_work, "backup.tar");

    public void Dispose() => Directory.Delete(_work, recursive: true);

    [Fact]
    public async Task What_was_answered_before_a_backup_of_a_running_server_is_all_there_after_the_restore()
    {
        var port = DrillPorts.FreePort();
        await using var stations = new DrillStations(port);
        await RegisterAsync(stations.Prefecture);
        List<AnsweredUpload> before;
        JsonElement made;
        await using (var server = ServerProcess.Start(Original, port))
        {
            await stations.WorkAsync(TimeSpan.FromSeconds(3));
            before = [.. stations.Answered];
            made = await BackUpAsync();
            Assert.False(server.HasExited, server.Said);
            // The server goes on; whether a busy machine let it answer within the backup's second says nothing.
            await stations.WorkAsync(TimeSpan.Zero);
            await stations.StopAsync();
        }

        var (code, output, error) = await Tool.QingjianAsync("restore", Archive, "--data", Restored, "--json");
        Assert.True(code == 0, output + error);
        await VerifiesAsync(made.GetProperty("journalEntries").GetInt64());
        CompareTables(made.GetProperty("tables"));
        CompareRecord();
        await using var again = await RunningServer.StartAsync(Restored, TimeProvider.System);
        await again.CaughtUpAsync();
        var totals = await new ArchiveComparison(again).RunAsync(before);
        Assert.True(totals.Values > 0);
        Assert.Equal((0, 0, 0), (totals.Missing, totals.Doubled, totals.OtherDigits));
    }

    private async Task RegisterAsync(FictionalPrefecture prefecture)
    {
        await using var app = QingjianHost.Build(new ServerOptions { DataFolder = Original, HttpUrl = "http://127.0.0.1:0", GatewayPort = 0 });
        await QingjianHost.PrepareAsync(app, TestContext.Current.CancellationToken);
        var result = await app.Services.GetRequiredService<StationRegistration>()
            .RegisterAsync(DemoNetwork.Of(prefecture), "test", Scope.Everything, TestContext.Current.CancellationToken);
        Assert.True(result.Succeeded);
    }

    private async Task<JsonElement> BackUpAsync()
    {
        var (code, output, error) = await Tool.QingjianAsync("backup", Archive, "--data", Original, "--json");
        Assert.True(code == 0, output + error);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Archive));
        return JsonDocument.Parse(output).RootElement;
    }

    private async Task VerifiesAsync(long entries)
    {
        var (code, output, error) = await Tool.VerifyAsync("data", Restored);
        Assert.True(code == 0, output + error);
        Assert.Contains($"journal: {entries} entries", output, StringComparison.Ordinal);
        Assert.Contains($"record: {entries} leaves", output, StringComparison.Ordinal);
    }

    // Counted by plain SQL in both files; nothing but stations was entered, so that both stand still.
    private void CompareTables(JsonElement tables)
    {
        var stations = Count(Original, "network_station");
        Assert.True(stations > 0);
        Assert.Equal(stations, Count(Restored, "network_station"));
        Assert.Equal(stations, tables.GetProperty("network_station").GetInt64());
    }

    // With the same keys the same entries give the same leaves: the record goes on, it is not begun anew.
    private void CompareRecord()
    {
        var tile = Path.Combine("record", "tile", "0", "000");
        Assert.Equal(File.ReadAllBytes(Path.Combine(Original, tile)), File.ReadAllBytes(Path.Combine(Restored, tile)));
    }

    private static long Count(string folder, string table)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "qingjian.sqlite")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"select count(*) from {table}";
        return (long)command.ExecuteScalar()!;
    }
}
