using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Acquisition.Keys;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Server.Demo;
using Qingjian.Server.Hosting;
using Qingjian.Server.Tests.Gateway;
using Qingjian.Simulator;

namespace Qingjian.Server.Tests.Kills;

/// <summary>Who takes part: the invented prefecture, one station that sends by HTTP, one by MQTT, an officer and a key.</summary>
internal sealed record DrillNetwork(FictionalPrefecture Prefecture, string Key, string Password)
{
    public const string HttpStation = "K-HTTP";
    public const string MqttStation = "K-MQTT";
    public const string MqttMn = "990100220000000000009002";
    public const string Officer = "drill-officer";

    /// <summary>Registers everybody in a folder on which no server runs.</summary>
    public static async Task<DrillNetwork> RegisterAsync(string folder, FictionalPrefecture prefecture, params string[] configuration)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var app = QingjianHost.Build(new ServerOptions { DataFolder = folder, HttpUrl = "http://127.0.0.1:0", GatewayPort = 0, Configuration = configuration });
        await QingjianHost.PrepareAsync(app, cancel);
        var network = DemoNetwork.Of(prefecture);
        var region = prefecture.Stations[0].RegionCode;
        var side = new[] { TestStation.At("990100220000000000009001", HttpStation), TestStation.At(MqttMn, MqttStation) }.Select(station => station with { RegionCode = region });
        var result = await app.Services.GetRequiredService<StationRegistration>()
            .RegisterAsync(network with { Stations = [.. network.Stations, .. side] }, "test", Scope.Everything, cancel);
        Assert.Empty(result.Refused.SelectMany(item => item.Errors.Select(error => $"{item.Code}: {error}")));
        await using var work = app.Services.CreateAsyncScope();
        var (key, refusals) = await work.ServiceProvider.GetRequiredService<IngestKeys>().MakeAsync("drill", null, "", "test", Scope.Everything, cancel);
        Assert.Empty(refusals);
        var account = new NewAccount(Officer, Officer, Role.Officer, Scope.Everything) { MustChangePassword = false };
        var made = await work.ServiceProvider.GetRequiredService<AccountRegistration>().RegisterAsync(account, "test", Scope.Everything, cancel);
        Assert.Empty(made.Refusals);
        // A connection that waits in this process's pool would be a stale reader of a file that other processes use: copying the
        // file here lets go of its locks.
        SqliteConnection.ClearAllPools();
        return new(prefecture, key!, made.OneTimePassword!);
    }
}
