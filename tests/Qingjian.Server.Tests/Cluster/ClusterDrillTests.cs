using System.Diagnostics;
using System.Globalization;
using Qingjian.Server.Tests.Kills;
using Qingjian.Testing;

namespace Qingjian.Server.Tests.Cluster;

/// <summary>Three servers on one PostgreSQL, all at work: stations spread over them, batches and commands at any of them. One after another
/// is killed with -9 under load, and started again when its stations are served by the others. Then every answered value is looked for in
/// each server's own observations. It runs by <c>eng/cluster-drill.sh</c>, which prints the times (docs/drills.md).</summary>
public sealed class ClusterDrillTests
{
    private const int Servers = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static int Kills => int.Parse(Environment.GetEnvironmentVariable("QINGJIAN_CLUSTER_KILLS") ?? "3", CultureInfo.InvariantCulture);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task Nothing_answered_is_lost_or_counted_twice_when_one_of_three_servers_is_killed()
    {
        await using var database = await PostgresDatabase.CreateAsync();
        var shared = Directory.CreateTempSubdirectory("qingjian-shared-").FullName;
        string[] settings = [$"Archive:JournalDatabase={database.ConnectionString}", $"Database:Postgres={database.ConnectionString}", $"Archive:SharedFolder={shared}"];
        string[] configuration = [.. settings.Select(one => "--" + one)];
        ClusterServer[] servers = [.. Enumerable.Range(0, Servers).Select(i => new ClusterServer($"server-{i + 1}", settings))];
        try
        {
            await using var stations = new DrillStations([.. servers.Select(server => server.Ports.Gateway)], TimeSpan.FromMilliseconds(20));
            var network = await DrillNetwork.RegisterAsync(servers[0].Folder, stations.Prefecture, configuration);
            foreach (var server in servers)
                server.Start();
            DrillOfficer[] officers = [.. servers.Select(server => new DrillOfficer(server.Ports, network))];
            // Asked at one server, for stations that are connected anywhere.
            DrillCommands[] commands = [.. officers.Select(officer => new DrillCommands(officer, network, TimeSpan.FromMilliseconds(300)))];
            HttpBatches[] batches = [new(servers[1].Ports, network, TimeSpan.FromMilliseconds(50))];
            var times = new List<RoundTimes>();
            foreach (var server in servers)
                await server.UpAsync(Cancel);
            await EverybodyAnsweredAsync(stations, servers);
            foreach (var actor in commands.Cast<DrillActor>().Concat(batches))
                actor.Begin();
            for (var round = 0; round < Kills; round++)
                times.Add(await RoundAsync(servers, round % Servers, stations, officers));
            await Task.WhenAll(commands.Cast<DrillActor>().Concat(batches).Select(actor => actor.StopAsync()));
            await stations.StopAsync();
            foreach (var server in servers)
                await server.KillAsync();
            foreach (var officer in officers)
                officer.Dispose();
            var found = new ClusterComparison(configuration, shared);
            foreach (var server in servers)
                await found.AddAsync(server.Folder, stations.Answered, batches[0].Values, [.. commands.SelectMany(asked => asked.Numbers)]);
            await PrintAsync(ClusterReport.Write(times, found, commands.Sum(asked => asked.Numbers.Count), batches[0].Answered));
            Assert.All(found.Totals, totals => Assert.True(totals.Values > 0));
            Assert.All(found.Totals, totals => Assert.Equal((0, 0, 0), (totals.Missing, totals.Doubled, totals.OtherDigits)));
            Assert.Empty(found.CommandFaults);
            Assert.Empty(found.RecordFaults);
        }
        finally
        {
            foreach (var server in servers)
                await server.DisposeAsync();
            Directory.Delete(shared, recursive: true);
        }
    }

    private static async Task<RoundTimes> RoundAsync(ClusterServer[] servers, int killed, DrillStations stations, DrillOfficer[] officers)
    {
        var others = servers.Where((_, i) => i != killed).ToArray();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(Patience);
        await servers[killed].KillAsync();
        var began = Stopwatch.GetTimestamp();
        await EverybodyAnsweredAsync(stations, others);
        var answered = Stopwatch.GetElapsedTime(began);
        // From now on: a live page at each of the others tells of every station, wherever it is connected now.
        began = Stopwatch.GetTimestamp();
        var codes = stations.Prefecture.Stations.Select(station => station.Code).ToList();
        await Task.WhenAll(officers.Where((_, i) => i != killed).Select(officer => new LiveWatch(officer).HeardOfAsync(codes, patience.Token)));
        var live = Stopwatch.GetElapsedTime(began);
        servers[killed].Start();
        await servers[killed].UpAsync(patience.Token);
        return new(answered, live);
    }

    // From now on, each of them at least once.
    private static async Task EverybodyAnsweredAsync(DrillStations stations, ClusterServer[] up)
    {
        var (began, before) = (Stopwatch.GetTimestamp(), stations.Answered.Count);
        var wanted = stations.Prefecture.Stations.Select(station => station.Mn).ToHashSet();
        while (wanted.Count > 0)
        {
            foreach (var server in up)
                Assert.False(server.HasExited, server.Said);
            if (Stopwatch.GetElapsedTime(began) > Patience)
                throw new Xunit.Sdk.XunitException($"{wanted.Count} stations were not answered. {string.Join('\n', up.Select(server => server.Said))}");
            await Task.Delay(20, Cancel);
            wanted.ExceptWith(stations.Answered.Skip(before).Select(one => one.Mn));
        }
    }

    private static async Task PrintAsync(string text)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(text);
        if (Environment.GetEnvironmentVariable("QINGJIAN_CLUSTER_REPORT") is { Length: > 0 } file)
            await File.WriteAllTextAsync(file, text, Cancel);
    }
}
