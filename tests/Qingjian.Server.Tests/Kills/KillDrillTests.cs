using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Server.Demo;
using Qingjian.Server.Hosting;
using Qingjian.Simulator;

namespace Qingjian.Server.Tests.Kills;

/// <summary>Kills the server with -9 while stations send and re-send, and then looks for every answered value. The small
/// form runs with the tests; <c>eng/kill-drill.sh 20</c> runs the long one and prints the table (docs/drills.md).</summary>
public sealed class KillDrillTests
{
    private static int Kills => int.Parse(Environment.GetEnvironmentVariable("QINGJIAN_KILLS") ?? "3", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Nothing_answered_is_lost_or_counted_twice()
    {
        var folder = Directory.CreateTempSubdirectory("qingjian-kills-").FullName;
        var port = KillDrill.FreePort();
        await using var stations = new DrillStations(port);
        await RegisterAsync(folder, stations.Prefecture);
        var kills = await new KillDrill(folder, port).RunAsync(stations, Kills);
        await stations.StopAsync();
        var totals = await CompareAsync(folder, stations.Answered);
        await PrintAsync(KillReport.Write(kills, totals));

        Assert.True(totals.Values > 0, "The drill must have had something answered.");
        Assert.Equal((0, 0, 0), (totals.Missing, totals.Doubled, totals.OtherDigits));
    }

    private static async Task RegisterAsync(string folder, FictionalPrefecture prefecture)
    {
        await using var app = QingjianHost.Build(new ServerOptions { DataFolder = folder, HttpUrl = "http://127.0.0.1:0", GatewayPort = 0 });
        await QingjianHost.PrepareAsync(app, TestContext.Current.CancellationToken);
        var result = await app.Services.GetRequiredService<StationRegistration>()
            .RegisterAsync(DemoNetwork.Of(prefecture), "test", Scope.Everything, TestContext.Current.CancellationToken);
        Assert.True(result.Succeeded);
    }

    // The server of the comparison recovers once more, and deletes the folder when it is done.
    private static async Task<ComparisonTotals> CompareAsync(string folder, IEnumerable<AnsweredUpload> answered)
    {
        await using var server = await RunningServer.StartAsync(folder, TimeProvider.System);
        await server.CaughtUpAsync();
        return await new ArchiveComparison(server).RunAsync(answered);
    }

    private static async Task PrintAsync(string report)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(report);
        if (Environment.GetEnvironmentVariable("QINGJIAN_KILL_REPORT") is { Length: > 0 } file)
            await File.WriteAllTextAsync(file, report, TestContext.Current.CancellationToken);
    }
}
