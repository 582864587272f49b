using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Server.Demo;
using Qingjian.Server.Hosting;
using Qingjian.Simulator;

namespace Qingjian.Server.Benches;

/// <summary>A whole server with a grown prefecture on free ports and a throw-away folder, for as long as a bench runs.</summary>
internal sealed class BenchServer : IAsyncDisposable
{
    private BenchServer(string folder, WebApplication app) => (Folder, App) = (folder, app);

    public string Folder { get; }

    public WebApplication App { get; }

    public static async Task<BenchServer> StartAsync(int stations, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("qingjian-bench-").FullName;
        var server = new BenchServer(folder, QingjianHost.Build(new ServerOptions
        {
            DataFolder = folder, HttpUrl = "http://127.0.0.1:0", GatewayPort = 0, Configuration = [.. ServerOptions.LogsToStandardError],
        }));
        try
        {
            await server.RegisterAsync(stations, cancel);
            await server.App.StartAsync(cancel);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops it; its folder stays to be weighed.</summary>
    public async Task StopAsync(CancellationToken cancel)
    {
        await App.StopAsync(cancel);
        await App.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private async Task RegisterAsync(int stations, CancellationToken cancel)
    {
        await QingjianHost.PrepareAsync(App, cancel);
        var prefecture = FictionalPrefecture.Create(GatewayBenchOptions.Seed);
        prefecture = prefecture with { Stations = GrownPrefecture.Stations(prefecture, stations) };
        var registered = await App.Services.GetRequiredService<StationRegistration>()
            .RegisterAsync(DemoNetwork.Of(prefecture), "bench", Scope.Everything, cancel);
        if (!registered.Succeeded)
            throw new InvalidOperationException(string.Join("; ", registered.Refused.Select(item => item.Code)));
    }
}
