using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Server.Demo;
using Qingjian.Server.Hosting;
using Qingjian.Simulator;

namespace Acceptance.Tests.Walks;

/// <summary>The whole server on free ports and a folder of its own, on a clock that the walk moves: hours close and receipts
/// are timely as they are when the days really pass.</summary>
internal sealed class WalkServer : IAsyncDisposable
{
    /// <summary>A Sunday of 2026: its working days are published, and HJ 633-2026 is in force.</summary>
    public static readonly DateTimeOffset Begin = new(2026, 4, 12, 0, 0, 0, TimeSpan.FromHours(8));

    private readonly string _folder = Directory.CreateTempSubdirectory("qingjian-walk-").FullName;
    private WebApplication? _app;

    public PlayClock Clock { get; } = new(Begin);

    public IServiceProvider Services => _app!.Services;

    /// <summary>Address of the pages, with a slash at the end.</summary>
    public string Address => Listening.Of(_app!).Pages.ToString();

    public System.Net.IPEndPoint Gateway => Listening.Of(_app!).Gateway;

    /// <summary>Passwords by sign-in name: the demo's seven roles.</summary>
    public IReadOnlyDictionary<string, string> Passwords { get; private set; } = new Dictionary<string, string>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task StartAsync()
    {
        _app = QingjianHost.Build(new ServerOptions
        {
            DataFolder = _folder, HttpUrl = "http://127.0.0.1:0", GatewayPort = 0, Time = Clock,
            Configuration = ["--Logging:LogLevel:Default=Warning"],
        });
        await QingjianHost.PrepareAsync(_app, Cancel);
        await _app.StartAsync(Cancel);
    }

    public async Task RegisterAsync(FictionalPrefecture prefecture)
    {
        var network = DemoNetwork.Of(prefecture);
        // They send hours and real-time data; minutes would only make the walk longer.
        network = network with { Stations = [.. network.Stations.Select(station => station with { SendsMinutes = false })] };
        var registered = await Services.GetRequiredService<StationRegistration>().RegisterAsync(network, "system", Scope.Everything, Cancel);
        Assert.Empty(registered.Refused.SelectMany(item => item.Errors.Select(error => $"{item.Code}: {error}")));
        Passwords = (await DemoAccounts.CreateAsync(Services, prefecture, registered, Cancel)).ToDictionary(one => one.UserName, one => one.Password);
    }

    /// <summary>Waits until what was answered is queryable.</summary>
    public Task CaughtUpAsync() => CatchUp.WaitAsync(Services, Cancel);

    public async Task StopAsync()
    {
        if (_app is null)
            return;
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        _app = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
