using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;
using Qingjian.Acquisition.CommandsDown;
using Qingjian.Acquisition.Live;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Server.Tests.CommandsDown;
using Qingjian.Server.Tests.Gateway;
using Qingjian.Testing;

namespace Qingjian.Server.Tests.Cluster;

/// <summary>Two servers at work on one PostgreSQL: a station at one of them is known, live and commanded at the other. What a kill does
/// <see cref="ClusterDrillTests"/> shows.</summary>
public sealed class TwoServersTests : IAsyncDisposable
{
    private const string Other = "990100220000000000000002";
    private static readonly DateTimeOffset Hour = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly string _shared = Directory.CreateTempSubdirectory("qingjian-shared-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_station_at_one_server_is_known_live_and_commanded_at_the_other_and_one_of_them_leads()
    {
        await using var database = await PostgresDatabase.CreateAsync();
        await using var a = await StartAsync(database, "a", TestStation.Registration);
        await using var b = await StartAsync(database, "b");
        var card = b.Stations.FindByCode(CommandedStation.Code)!;
        await using var station = new CommandedStation(a);
        await station.ConnectAsync();
        await UntilAsync(() => Live(b, card.Id) is { OpenLinks: 1 } live && live.Value("a34004")?.Mantissa == 36);

        await using var asker = new CommandedStation(b);
        var asked = await asker.AskAsync("SetRealTimeInterval", values: ("RtdInterval", "60"));
        var sent = await station.ReceiveAsync();
        await station.AnswerAsync(sent, 9011, "QnRtn=1");
        await station.AnswerAsync(sent, 9012, "ExeRtn=1");
        await asker.UntilAsync(asked.Number!, CommandState.Done);

        // Registered at one, taken at the other.
        var added = await b.Services.GetRequiredService<StationRegistration>()
            .RegisterAsync(new NewNetwork([], [], [TestStation.At(Other, "T-A02") with { RegionCode = RunningServer.RegionCode }]), "test", Scope.Everything, Cancel);
        Assert.Empty(added.Refused);
        await UntilAsync(() => a.Stations.FindByCode("T-A02") is not null);

        // Sessions end, as a restart of the database ends them: each server is back, and what was told meanwhile is read again.
        await EndSessionsAsync(database.ConnectionString);
        await UntilAsync(() => Cluster(a).Servers.Count == 2 && Cluster(b).Servers.Count == 2 && Leads(a) != Leads(b));

        // The others say that it is gone while it is up: it tells its links again.
        var told = b.Services.GetRequiredService<Journal>().AppendGatewayGone("a", Hour, TimeProvider.System.GetUtcNow());
        await UntilAsync(() => b.Observations.AppliedPosition >= told && Live(b, card.Id) is { OpenLinks: 1 } && b.Observations.GatewaysUp().Contains("a"));

        await UntilAsync(() => Leads(a) != Leads(b) && Cluster(a).Servers.Count == 2);
        var (leader, follower) = Leads(a) ? (a, b) : (b, a);
        await leader.StopAsync();
        await UntilAsync(() => Leads(follower) && Cluster(follower).Servers.Count == 1);
        if (follower == b)
            await UntilAsync(() => Live(b, card.Id)!.OpenLinks == 0);
        await follower.CaughtUpAsync();
        var values = await follower.Observations.SeriesAsync(Scope.Everything, new SeriesKey(card.Id, "a34004", Period.Hour, Statistic.Average), Hour.AddDays(-1), Hour.AddDays(1), null, Cancel);
        Assert.Equal("36", Assert.Single(values).Digits.ToString());
    }

    [Fact]
    public async Task A_name_that_is_taken_and_a_setting_that_is_missing_stop_the_start_with_what_to_do()
    {
        await using var database = await PostgresDatabase.CreateAsync();
        await using var a = await StartAsync(database, "a");
        var taken = await Assert.ThrowsAsync<IOException>(() => StartAsync(database, "a"));
        Assert.Contains("Every server of a cluster has its own name", taken.Message, StringComparison.Ordinal);
        var folder = Directory.CreateTempSubdirectory("qingjian-test-").FullName;
        var alone = await Assert.ThrowsAsync<OptionsValidationException>(() => RunningServer.StartAsync(folder, TimeProvider.System, ["--Cluster:Server=a"]));
        Assert.Contains("Database:Postgres", alone.Message, StringComparison.Ordinal);
        var partly = await Assert.ThrowsAsync<OptionsValidationException>(() => RunningServer.StartAsync(
            folder, TimeProvider.System, ["--Cluster:Server=a", $"--Database:Postgres={database.ConnectionString}"]));
        Assert.Contains("Archive:JournalDatabase", partly.Message, StringComparison.Ordinal);
        Assert.Contains("Archive:SharedFolder", partly.Message, StringComparison.Ordinal);
        var unordered = await Assert.ThrowsAsync<OptionsValidationException>(() => RunningServer.StartAsync(
            folder, TimeProvider.System, [$"--Archive:ObservationDatabase={database.ConnectionString}"]));
        Assert.Contains("ObservationDatabase is set without JournalDatabase", unordered.Message, StringComparison.Ordinal);
        var together = await Assert.ThrowsAsync<InvalidDataException>(() => RunningServer.StartAsync(folder, TimeProvider.System,
            [.. Settings(database, "c"), $"--Archive:ObservationDatabase={database.ConnectionString}"]));
        Assert.Contains("Leave Archive:ObservationDatabase out", together.Message, StringComparison.Ordinal);
        // Neither beside the other: one that is alone would keep the journal for itself.
        string[] aloneOnTheirs = [$"--Database:Postgres={database.ConnectionString}", $"--Archive:JournalDatabase={database.ConnectionString}", "--Archive:JournalPatience=00:00:00.2"];
        var beside = await Assert.ThrowsAsync<IOException>(() => RunningServer.StartAsync(folder, TimeProvider.System, aloneOnTheirs));
        Assert.Contains("that of a cluster (up: a)", beside.Message, StringComparison.Ordinal);
        await a.StopAsync();
        await using var single = await RunningServer.StartAsync(folder, TimeProvider.System, aloneOnTheirs);
        var late = await Assert.ThrowsAsync<IOException>(() => StartAsync(database, "b"));
        Assert.Contains("Another process appends", late.Message, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_shared, recursive: true);
        return ValueTask.CompletedTask;
    }

    private Task<RunningServer> StartAsync(PostgresDatabase database, string name, params NewStation[] stations) => RunningServer.StartAsync(
        Directory.CreateTempSubdirectory("qingjian-test-").FullName, TimeProvider.System, Settings(database, name), stations);

    private string[] Settings(PostgresDatabase database, string name) =>
        [$"--Archive:JournalDatabase={database.ConnectionString}", $"--Database:Postgres={database.ConnectionString}", $"--Archive:SharedFolder={_shared}",
            $"--Cluster:Server={name}", "--Archive:JournalPatience=00:00:00.5"];

    private static async Task EndSessionsAsync(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand("select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and starts_with(application_name, 'qingjian server ')", connection);
        Assert.Equal(2L, await command.ExecuteScalarAsync(Cancel));
    }

    private static ServerCluster Cluster(RunningServer server) => server.Services.GetRequiredService<ServerCluster>();

    private static bool Leads(RunningServer server) => Cluster(server).Leads;

    private static StationLive? Live(RunningServer server, int station) => server.Services.GetRequiredService<LiveBoard>().Find(station);

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(75));
        while (!condition())
            await Task.Delay(20, patience.Token);
    }
}
