using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Server.Tests.Gateway;
using Qingjian.Server.Tests.Kills;
using Qingjian.Testing;

namespace Qingjian.Server.Tests.Cluster;

/// <summary>A server that is stopped by a signal while it leads and has the journal's turn: its connections stand, so that only the others can
/// take both from it. It runs by <c>eng/frozen-drill.sh</c> (docs/drills.md); what it needs of the database <c>SilentSessionsTests</c> shows.</summary>
public sealed class FrozenServerTests : IAsyncLifetime
{
    private const string Turn = "select pid from pg_locks where locktype = 'advisory' and granted and ((classid::bigint << 32) | objid::bigint) = 7810762010011";
    private static readonly DateTimeOffset First = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset FirstOfOther = First.AddHours(2000);
    private readonly string _shared = Directory.CreateTempSubdirectory("qingjian-shared-").FullName;
    private readonly string _folder = Directory.CreateTempSubdirectory("qingjian-frozen-").FullName;
    private readonly ConcurrentQueue<DateTimeOffset> _answered = new();
    private readonly DrillPorts _ports = DrillPorts.Free();
    private PostgresDatabase _database = null!;
    private ServerProcess? _frozen;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _database = await PostgresDatabase.CreateAsync();

    public async ValueTask DisposeAsync()
    {
        if (_frozen is not null)
            await _frozen.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_shared, recursive: true);
        Directory.Delete(_folder, recursive: true);
    }

    [Fact(Explicit = true)]
    public async Task The_others_go_on_without_a_frozen_server_that_has_turn_and_lead_and_awake_it_writes_nothing_with_its_old_right()
    {
        _frozen = ServerProcess.Start(_folder, _ports.Gateway, "http://127.0.0.1:0", [.. Settings("a").SelectMany(setting => (string[])["--set", setting])]);
        await UntilAsync(() => ServerProcess.AcceptsAsync(_ports.Gateway));
        await using var b = await RunningServer.StartAsync(
            Directory.CreateTempSubdirectory("qingjian-test-").FullName, TimeProvider.System, [.. Settings("b").Select(setting => "--" + setting)], TestStation.At("990100220000000000000002", "T-A02"));
        // Told to the other server, which is up already.
        var added = await b.Services.GetRequiredService<StationRegistration>()
            .RegisterAsync(new NewNetwork([], [], [TestStation.Registration with { RegionCode = RunningServer.RegionCode }]), "test", Scope.Everything, Cancel);
        Assert.Empty(added.Refused);
        var cluster = b.Services.GetRequiredService<ServerCluster>();
        string Up() => string.Join(", ", cluster.Servers);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var load = SendAsync(new(System.Net.IPAddress.Loopback, _ports.Gateway), First, stop.Token);
        await UntilAsync(() => _answered.Count > 10 && cluster.Servers.Any(server => server is { Name: "a", Leads: true }), Up);

        await FreezeWithTurnAsync(_frozen);
        var began = Stopwatch.GetTimestamp();
        using (var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancel))
        {
            var others = SendAsync(b.Gateway, FirstOfOther, enough.Token);
            await UntilAsync(() => _answered.Count(hour => hour >= FirstOfOther) > 10 && cluster.Leads && cluster.Servers.All(server => server.Name == "b"), Up);
            await ReportAsync($"| frozen until the other leads and answered 11 frames, seconds | {Stopwatch.GetElapsedTime(began).TotalSeconds:F1} |");
            await enough.CancelAsync();
            await others;
        }

        var before = _answered.Count;
        began = Stopwatch.GetTimestamp();
        await _frozen.SignalAsync("CONT");
        await UntilAsync(() => _answered.Count > before + 10 && cluster.Servers.Count == 2 && cluster.Servers.Count(server => server.Leads) == 1, Up);
        await ReportAsync($"| awake until it is back, did not lead beside the other and answered 11 frames, seconds | {Stopwatch.GetElapsedTime(began).TotalSeconds:F1} |");
        Assert.False(_frozen.HasExited, _frozen.Said);
        await stop.CancelAsync();
        await load;
        await _frozen.KillAsync();

        await b.CaughtUpAsync();
        var series = new SeriesKey(b.Stations.FindByCode("T-A01")!.Id, "a34004", Period.Hour, Statistic.Average);
        var found = (await b.Observations.SeriesAsync(Scope.Everything, series, First, First.AddHours(4000), null, Cancel)).ToDictionary(value => value.StartUtc, value => value.Digits.ToString());
        Assert.All(_answered, hour => Assert.Equal(Value(hour), found.GetValueOrDefault(hour)));
        Assert.Empty(DatabaseJournalState.Read(_database.ConnectionString).Findings);
        await ReportAsync($"| answered values, all found as sent | {_answered.Count} |");
    }

    private static async Task ReportAsync(FormattableString line)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(line.ToString(CultureInfo.InvariantCulture));
        if (Environment.GetEnvironmentVariable("QINGJIAN_FROZEN_REPORT") is { Length: > 0 } file)
            await File.AppendAllTextAsync(file, line.ToString(CultureInfo.InvariantCulture) + "\n", Cancel);
    }

    private string[] Settings(string name) =>
    [
        $"Archive:JournalDatabase={_database.ConnectionString}", $"Database:Postgres={_database.ConnectionString}", $"Archive:SharedFolder={_shared}",
        $"Cluster:Server={name}", "Cluster:SilenceLimit=00:00:03",
    ];

    // Groups of 50 ms (ServerProcess): a server under load has the turn most of the time. The other one keeps it for a few milliseconds only.
    private async Task FreezeWithTurnAsync(ServerProcess server)
    {
        await UntilAsync(async () =>
        {
            await server.SignalAsync("STOP");
            var (holder, looks) = (Holder(), 1);
            for (; holder is not null && looks < 10 && Equals(Holder(), holder); looks++)
                await Task.Delay(20, Cancel);
            if (looks == 10)
                return true;
            await server.SignalAsync("CONT");
            return false;
        });
    }

    private object? Holder()
    {
        using var connection = new NpgsqlConnection(_database.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand(Turn + " and database = (select oid from pg_database where datname = current_database())", connection);
        return command.ExecuteScalar();
    }

    // As a station does: one hour after the other, each again until it was answered, on a new connection where the old one is of no use.
    private async Task SendAsync(System.Net.IPEndPoint gateway, DateTimeOffset from, CancellationToken stop)
    {
        for (var hour = from; !stop.IsCancellationRequested;)
        {
            try
            {
                using var station = await TestStation.ConnectAsync(gateway);
                while (!stop.IsCancellationRequested)
                {
                    await station.SendAsync(TestStation.HourFrame(hour, Value(hour)));
                    if (!await IsAnsweredAsync(station))
                        break;
                    _answered.Enqueue(hour);
                    hour = hour.AddHours(1);
                }
            }
            catch (IOException)
            {
                // The server ended the connection: again.
            }
            await Task.Delay(20, Cancel);
        }
    }

    // Beside answers the server sends what it asks of a station that has come.
    private static async Task<bool> IsAnsweredAsync(TestStation station)
    {
        while (await station.ReceiveAsync(TimeSpan.FromSeconds(5)) is { } frame)
            if (frame.Contains("CN=9014", StringComparison.Ordinal))
                return true;
        return false;
    }

    private static string Value(DateTimeOffset hour) => string.Create(CultureInfo.InvariantCulture, $"{(hour - First).TotalHours % 90 + 1}.5");

    private Task UntilAsync(Func<bool> condition, Func<string>? told = null) => UntilAsync(() => Task.FromResult(condition()), told);

    private async Task UntilAsync(Func<Task<bool>> condition, Func<string>? told = null)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(90));
        while (!await condition())
        {
            Assert.False(patience.IsCancellationRequested, $"{_answered.Count} answered; {told?.Invoke()} {_frozen?.Said}");
            await Task.Delay(20, Cancel);
        }
    }
}
