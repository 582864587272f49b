using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Qingjian.Testing;

namespace Qingjian.Server.Tests.Kills;

/// <summary>Two machines with one journal in PostgreSQL, one at work. Its database sessions are ended under load, then it is killed with
/// -9 and the other goes on, until every station is answered again. Half a minute for each: it runs by <c>eng/takeover-drill.sh</c>, which prints the times
/// (docs/drills.md); <see cref="Databases.JournalInDatabaseTests"/> shows with every run that another machine goes on.</summary>
public sealed class TakeoverDrillTests
{
    private static int Kills => int.Parse(Environment.GetEnvironmentVariable("QINGJIAN_TAKEOVERS") ?? "1", CultureInfo.InvariantCulture);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task Nothing_answered_is_lost_or_counted_twice_when_another_machine_takes_over()
    {
        await using var database = await PostgresDatabase.CreateAsync();
        string[] settings = [$"Archive:JournalDatabase={database.ConnectionString}", $"Database:Postgres={database.ConnectionString}"];
        string[] configuration = [.. settings.Select(one => "--" + one)];
        string[] machines = [Directory.CreateTempSubdirectory("qingjian-a-").FullName, Directory.CreateTempSubdirectory("qingjian-b-").FullName];
        var port = DrillPorts.FreePort();
        await using var stations = new DrillStations(port, TimeSpan.FromMilliseconds(20));
        await DrillNetwork.RegisterAsync(machines[0], stations.Prefecture, configuration);
        var times = new List<(TimeSpan Sessions, TimeSpan Takeover)>();
        var server = Start(machines[0], port, settings);
        try
        {
            await EverybodyAnsweredAsync(stations, server);
            CopyKeys(machines[0], machines[1]);
            for (var round = 1; round <= Kills; round++)
            {
                var began = Stopwatch.GetTimestamp();
                await EndSessionsAsync(database.ConnectionString);
                await EverybodyAnsweredAsync(stations, server);
                var sessions = Stopwatch.GetElapsedTime(began);

                began = Stopwatch.GetTimestamp();
                await server.KillAsync();
                await server.DisposeAsync();
                server = Start(machines[round % 2], port, settings);
                await EverybodyAnsweredAsync(stations, server);
                times.Add((sessions, Stopwatch.GetElapsedTime(began)));
            }
            await stations.StopAsync();
            await server.KillAsync();
        }
        finally
        {
            await server.DisposeAsync();
        }
        var totals = await CompareAsync(machines[(Kills + 1) % 2], configuration, stations);
        Directory.Delete(machines[Kills % 2], recursive: true);
        await PrintAsync(times, totals);
        Assert.True(totals.Values > 0, "The drill must have had something answered.");
        Assert.Equal((0, 0, 0), (totals.Missing, totals.Doubled, totals.OtherDigits));
    }

    private static ServerProcess Start(string folder, int port, string[] settings) =>
        ServerProcess.Start(folder, port, more: [.. settings.SelectMany(one => (string[])["--set", one])]);

    // From now on, each of them at least once.
    private static async Task EverybodyAnsweredAsync(DrillStations stations, ServerProcess server)
    {
        var before = stations.Answered.Count;
        var wanted = stations.Prefecture.Stations.Select(station => station.Mn).ToHashSet();
        while (!wanted.IsSubsetOf(stations.Answered.Skip(before).Select(one => one.Mn)))
        {
            Assert.False(server.HasExited, server.Said);
            await Task.Delay(20, Cancel);
        }
    }

    // As a restart of the database does to everybody who has it open.
    private static async Task EndSessionsAsync(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()";
        Assert.True((long)(await command.ExecuteScalarAsync(Cancel))! > 0);
    }

    // A third start: on the machine that did not take part last, so that its observations must catch up.
    private static async Task<ComparisonTotals> CompareAsync(string folder, string[] configuration, DrillStations stations)
    {
        await using var server = await RunningServer.StartAsync(folder, TimeProvider.System, configuration);
        await server.CaughtUpAsync();
        return await new ArchiveComparison(server).RunAsync(stations.Answered);
    }

    private static void CopyKeys(string from, string to)
    {
        Directory.CreateDirectory(Path.Combine(to, "keys"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(from, "keys")))
            File.Copy(file, Path.Combine(to, "keys", Path.GetFileName(file)));
    }

    private static async Task PrintAsync(List<(TimeSpan Sessions, TimeSpan Takeover)> times, ComparisonTotals totals)
    {
        var text = new System.Text.StringBuilder("| what | value |\n| --- | --- |\n")
            .AppendLine(CultureInfo.InvariantCulture, $"| kills | {times.Count} |")
            .AppendLine(CultureInfo.InvariantCulture, $"| frames / values answered | {totals.Frames} / {totals.Values} |")
            .AppendLine(CultureInfo.InvariantCulture, $"| missing / doubled / other digits | {totals.Missing} / {totals.Doubled} / {totals.OtherDigits} |")
            .AppendLine(CultureInfo.InvariantCulture, $"| all stations answered after the sessions ended, seconds: median / worst | {Of(times.Select(one => one.Sessions))} |")
            .AppendLine(CultureInfo.InvariantCulture, $"| all stations answered after a kill, seconds: median / worst | {Of(times.Select(one => one.Takeover))} |")
            .ToString();
        TestContext.Current.TestOutputHelper?.WriteLine(text);
        if (Environment.GetEnvironmentVariable("QINGJIAN_TAKEOVER_REPORT") is { Length: > 0 } file)
            await File.WriteAllTextAsync(file, text, Cancel);
    }

    private static string Of(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Select(time => time.TotalSeconds).Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{sorted[sorted.Count / 2]:F1} / {sorted[^1]:F1}");
    }
}
