using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Archive;

namespace Qingjian.Server.Tests.Kills;

/// <summary>Kills the server with -9 in mixed load, and then looks for every answered value. The small form runs with the
/// tests; <c>eng/kill-drill.sh 200</c> runs the long one and prints the table (docs/drills.md).</summary>
public sealed class KillDrillTests
{
    private const int SmallForm = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static int Kills => int.Parse(Environment.GetEnvironmentVariable("QINGJIAN_KILLS") ?? SmallForm.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static bool IsLong => Kills > SmallForm;

    [Fact]
    public async Task Nothing_answered_is_lost_or_counted_twice_and_the_record_verifies_after_every_kill()
    {
        var folder = Directory.CreateTempSubdirectory("qingjian-kills-").FullName;
        var ports = DrillPorts.Free();
        await using var stations = new DrillStations(ports.Gateway, TimeSpan.FromMilliseconds(IsLong ? 50 : 0));
        var network = await DrillNetwork.RegisterAsync(folder, stations.Prefecture);
        await using var load = new MixedLoad(stations, ports, network, TimeSpan.FromMilliseconds(IsLong ? 100 : 20));
        using var record = new RecordWatch();
        using var backup = new DrillBackup(folder);
        var drill = new KillDrill(folder, ports, load);
        var kills = await drill.RunAsync(Kills, TimeSpan.FromMilliseconds(IsLong ? 2500 : 1000), record, number => IsLong && number == Kills / 2 ? backup.MakeAsync(stations) : Task.CompletedTask);
        await load.StopAsync();
        var (totals, lives, months) = await CompareAsync(folder, load);
        List<(string, object)> beside =
        [
            ("tiles compared / every entry compared", $"{record.Checks.Tiles} / {record.Checks.Entries}"), ("back-filled frames answered", stations.LateAnswered),
            ("batches answered by HTTP / MQTT", $"{load.Http.Answered} / {load.Mqtt.Answered}"), ("commands answered / faults in their lives", $"{load.Commands.Numbers.Count} / {lives.Count}"),
            ("whole exports / starts twice in one", $"{load.Exports.Whole} / {load.Exports.Doubled}"), ("files of closed months", months),
        ];
        if (IsLong)
            beside.AddRange(await backup.RestoreAsync());
        await PrintAsync(KillReport.Write(kills, totals, beside));

        Assert.True(totals.Values > 0, "The drill must have had something answered.");
        Assert.True(months > 0, "No month was closed.");
        Assert.Equal((0, 0, 0), (totals.Missing, totals.Doubled, totals.OtherDigits));
        Assert.All(kills, kill => Assert.Null(kill.After.Fault));
        Assert.Equal(0, load.Exports.Doubled);
        Assert.Empty(lives);
    }

    // The server of the comparison recovers once more, and deletes the folder when it is done.
    private static async Task<(ComparisonTotals Totals, List<string> Lives, int Months)> CompareAsync(string folder, MixedLoad load)
    {
        await using var server = await RunningServer.StartAsync(folder, TimeProvider.System);
        await server.CaughtUpAsync();
        var comparison = new ArchiveComparison(server);
        var totals = await comparison.RunAsync(load.Stations.Answered);
        await comparison.AddAsync(load.Http.Values.Concat(load.Mqtt.Values), totals);
        return (totals, await LivesAsync(server, load.Commands.Numbers), server.Services.GetRequiredService<MonthArchive>().Size.Files);
    }

    // The events of the last commands may still be on their way into the journal.
    private static async Task<List<string>> LivesAsync(RunningServer server, IReadOnlyList<string> numbers)
    {
        var (began, faults) = (TimeProvider.System.GetTimestamp(), await CommandLives.FaultsAsync(server.Services, numbers));
        while (faults.Count > 0 && TimeProvider.System.GetElapsedTime(began) < Patience)
        {
            await Task.Delay(200, TestContext.Current.CancellationToken);
            faults = await CommandLives.FaultsAsync(server.Services, numbers);
        }
        return faults;
    }

    private static async Task PrintAsync(string report)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(report);
        if (Environment.GetEnvironmentVariable("QINGJIAN_KILL_REPORT") is { Length: > 0 } file)
            await File.WriteAllTextAsync(file, report, TestContext.Current.CancellationToken);
    }
}
