using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Server.Demo;
using Qingjian.Simulator;

namespace Qingjian.Server.Tests.Kills;

/// <summary>Kills the server with -9 while stations send and re-send, and then looks for every answered value. The small
/// form runs with the tests; <c>eng/kill-drill.sh 20</c> runs the long one and prints the table.</summary>
public sealed class KillDrillTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(8));
    private readonly ConcurrentBag<AnsweredUpload> _answered = [];

    private static int Kills =>
        int.TryParse(Environment.GetEnvironmentVariable("QINGJIAN_KILLS"), out var kills) ? kills : 3;

    [Fact]
    public async Task Nothing_answered_is_lost_or_counted_twice()
    {
        var folder = Directory.CreateTempSubdirectory("qingjian-kills-").FullName;
        var prefecture = FictionalPrefecture.Create(seed: 7);
        await RegisterAsync(folder, prefecture);

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var port = FreePort();
        var clients = prefecture.Stations.Select(station => Client(station, port)).ToArray();
        var running = clients.Select(client => client.RunAsync(stop.Token)).ToArray();
        var feeding = FeedAsync(prefecture, clients, stop.Token);
        var kills = await KillAsync(folder, port, clients);
        await stop.CancelAsync();
        await Task.WhenAll(running.Append(feeding).Select(task => task.ContinueWith(_ => { }, TaskScheduler.Default)));

        var (values, missing, doubled, wrong) = await CompareAsync(folder, prefecture);
        var report = KillReport.Write(kills, _answered.Count, values, missing, doubled, wrong);
        TestContext.Current.TestOutputHelper?.WriteLine(report);
        if (Environment.GetEnvironmentVariable("QINGJIAN_KILL_REPORT") is { Length: > 0 } file)
            await File.WriteAllTextAsync(file, report, TestContext.Current.CancellationToken);

        Assert.True(values > 0, "The drill must have had something answered.");
        Assert.Equal((0, 0, 0), (missing, doubled, wrong));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task RegisterAsync(string folder, FictionalPrefecture prefecture)
    {
        var app = Hosting.QingjianHost.Build(new Hosting.ServerOptions { DataFolder = folder, HttpUrl = "http://127.0.0.1:0", GatewayPort = 0 });
        await using (app)
        {
            await Hosting.QingjianHost.PrepareAsync(app, TestContext.Current.CancellationToken);
            var result = await app.Services.GetRequiredService<Network.StationRegistration>().RegisterAsync(
                DemoNetwork.Of(prefecture), "test", Scope.Everything, TestContext.Current.CancellationToken);
            Assert.True(result.Succeeded);
        }
    }

    private StationClient Client(FictionalStation station, int port)
    {
        var client = new StationClient(
            new StationClientOptions
            {
                Host = "127.0.0.1",
                Port = port,
                Mn = station.Mn,
                Password = station.Password,
                SystemCode = station.SystemCode,
                OverTime = TimeSpan.FromSeconds(1),
                ReconnectLongest = TimeSpan.FromMilliseconds(500),
            },
            TimeProvider.System,
            TimeProvider.System);
        client.Answered += _answered.Add;
        return client;
    }

    // Hours one after the other for every station, as fast as the stores of the clients have room.
    private static async Task FeedAsync(FictionalPrefecture prefecture, StationClient[] clients, CancellationToken cancel)
    {
        var network = new SyntheticNetwork(prefecture.Stations, seed: 7);
        for (var hour = 0; ; hour += 4)
        {
            for (var i = 0; i < clients.Length; i++)
            {
                var station = prefecture.Stations[i];
                await clients[i].WaitForRoomAsync(cancel);
                for (var at = 0; at < 4; at += (int)station.HourPeriod.TotalHours)
                {
                    if (network.UploadOf(station.Code, Hj212.Commands.HourData, Start.AddHours(hour + at)) is { } upload)
                        clients[i].Store(upload);
                }
            }
        }
    }

    private async Task<List<Kill>> KillAsync(string folder, int port, StationClient[] clients)
    {
        var random = new Random(20261122);
        var kills = new List<Kill>();
        for (var number = 1; number <= Kills; number++)
        {
            await using var server = ServerProcess.Start(folder, port);
            // One in five dies while it starts; the others after some time of work.
            if (number % 5 == 0)
                await Task.Delay(random.Next(200, 1500), TestContext.Current.CancellationToken);
            else
                await WorkForAsync(TimeSpan.FromMilliseconds(random.Next(50, 2500)));
            Assert.False(server.HasExited, "The server ended by itself.");
            var phase = await PhaseAsync(folder, port);
            var inFlight = clients.Sum(client => client.Counts.Open);
            await server.KillAsync();
            kills.Add(new Kill(number, phase, _answered.Count, inFlight, false));
        }

        return kills;
    }

    private async Task WorkForAsync(TimeSpan time)
    {
        var before = _answered.Count;
        while (_answered.Count == before)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        await Task.Delay(time, TestContext.Current.CancellationToken);
    }

    // What can be seen from outside in the moment before the kill.
    private static async Task<string> PhaseAsync(string folder, int port)
    {
        if (!await ServerProcess.AcceptsAsync(port))
            return "starting, recovering";
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        return files.Any(file => file.EndsWith(".tmp", StringComparison.Ordinal)) ? "compressing a segment" : "receiving";
    }

    private async Task<(long Values, long Missing, long Doubled, long Wrong)> CompareAsync(string folder, FictionalPrefecture prefecture)
    {
        await using var server = await RunningServer.StartAsync(folder, TimeProvider.System);
        await server.CaughtUpAsync();
        var totals = (Values: 0L, Missing: 0L, Doubled: 0L, Wrong: 0L);
        foreach (var group in _answered.GroupBy(answered => answered.Mn))
        {
            var card = server.Stations.FindByMn(Encoding.ASCII.GetBytes(group.Key))!;
            foreach (var code in prefecture.Stations.Single(station => station.Mn == group.Key).Parameters.Select(parameter => parameter.Code))
            {
                var key = new SeriesKey(card.Id, code, Period.Hour, Statistic.Average);
                var kept = (await server.Observations.SeriesAsync(
                    Scope.Everything, key, Start.ToUniversalTime(), Start.AddYears(20).ToUniversalTime(), null, TestContext.Current.CancellationToken))
                    .ToLookup(value => value.StartUtc);
                foreach (var answered in group.DistinctBy(upload => upload.DataTime))
                {
                    if (Sent(answered, code) is not { } sent)
                        continue;
                    totals.Values++;
                    var values = kept[answered.DataTime.ToUniversalTime()].ToArray();
                    totals.Missing += values.Length == 0 ? 1 : 0;
                    totals.Doubled += values.Length > 1 || values.Any(value => value.Revision > 1) ? 1 : 0;
                    totals.Wrong += values.Any(value => value.Digits?.ToString() != sent) ? 1 : 0;
                }
            }
        }

        return totals;
    }

    private static string? Sent(in AnsweredUpload answered, string code)
    {
        var text = Encoding.ASCII.GetString(answered.DataArea.Span);
        var name = code + "-Avg=";
        var at = text.IndexOf(name, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var end = text.IndexOfAny([',', ';'], at);
        return text[(at + name.Length)..(end < 0 ? text.Length : end)];
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
