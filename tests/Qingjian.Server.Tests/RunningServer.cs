using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Archive;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Server.Hosting;

namespace Qingjian.Server.Tests;

/// <summary>The whole server in this process on free ports and a throw-away folder: real TCP, real journal, real stores.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    public const string RegionCode = "990100";
    private readonly string _folder;
    private readonly WebApplication _app;
    private bool _stopped;

    private RunningServer(string folder, WebApplication app) => (_folder, _app) = (folder, app);

    public IServiceProvider Services => _app.Services;

    public Listening Listening => Listening.Of(_app);

    public IPEndPoint Gateway => Listening.Gateway;

    public Uri Pages => Listening.Pages;

    public StationDirectory Stations => Services.GetRequiredService<StationDirectory>();

    public ObservationReader Observations => Services.GetRequiredService<ObservationReader>();

    public static async Task<RunningServer> StartAsync(params NewStation[] stations)
    {
        var folder = Directory.CreateTempSubdirectory("qingjian-test-").FullName;
        return await StartAsync(folder, TimeProvider.System, stations);
    }

    public static Task<RunningServer> StartAsync(string folder, TimeProvider time, params NewStation[] stations) =>
        StartAsync(folder, time, [], stations);

    /// <param name="folder">Where the data lie; deleted when the server is disposed of.</param>
    /// <param name="time">The clock of the whole process.</param>
    /// <param name="settings">Further configuration, as <c>--Section:Key=Value</c>.</param>
    /// <param name="stations">Stations to register before it starts.</param>
    public static Task<RunningServer> StartAsync(string folder, TimeProvider time, string[] settings, params NewStation[] stations) =>
        StartAsync(folder, time, settings, 0, stations);

    /// <summary>As the other, with a gateway at a port that was chosen before.</summary>
    public static async Task<RunningServer> StartAsync(string folder, TimeProvider time, string[] settings, int gatewayPort, params NewStation[] stations)
    {
        var cancel = TestContext.Current.CancellationToken;
        var app = QingjianHost.Build(new ServerOptions
        {
            DataFolder = folder,
            HttpUrl = "http://127.0.0.1:0",
            GatewayPort = gatewayPort,
            Time = time,
            Configuration = ["--Archive:ProjectionInterval=00:00:00.010", "--Logging:LogLevel:Default=Warning", .. settings],
        });
        await QingjianHost.PrepareAsync(app, cancel);
        var server = new RunningServer(folder, app);
        if (stations.Length > 0)
            await server.RegisterAsync(stations);
        await app.StartAsync(cancel);
        return server;
    }

    public async Task RegisterAsync(params NewStation[] stations)
    {
        var network = new NewNetwork([new NewRegion(RegionCode, null, "云川市", "Yunchuan")], [], stations);
        var result = await Services.GetRequiredService<StationRegistration>()
            .RegisterAsync(network, "test", Scope.Everything, TestContext.Current.CancellationToken);
        Assert.Empty(result.Refused.SelectMany(item => item.Errors.Select(error => $"{item.Code}: {error}")));
    }

    /// <summary>Waits until what is durable now is queryable.</summary>
    public Task CaughtUpAsync() => CatchUp.WaitAsync(Services, TestContext.Current.CancellationToken);

    /// <summary>Position of the newest journal entry, durable or not.</summary>
    public long LastPosition => Services.GetRequiredService<Journal>().LastPosition;

    /// <summary>Waits until something was appended to the journal after a position.</summary>
    public async Task AppendedAsync(long after)
    {
        while (LastPosition <= after)
            await Task.Delay(2, TestContext.Current.CancellationToken);
    }

    /// <summary>How many frames were refused for a reason, as the archive kept it.</summary>
    public async Task<long> RefusedAsync(byte reason)
    {
        await CaughtUpAsync();
        var refused = await Observations.RefusalsAsync(
            Scope.Everything, DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue, 1000, TestContext.Current.CancellationToken);
        return refused.Where(frames => frames.Reason == reason).Sum(frames => frames.Count);
    }

    /// <summary>Stops it as SIGTERM does and keeps its folder: another one can be started there.</summary>
    public async Task StopAsync()
    {
        if (_stopped)
            return;
        _stopped = true;
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }
}
