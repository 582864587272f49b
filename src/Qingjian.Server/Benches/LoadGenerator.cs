using System.Net;
using System.Text.Json;
using Qingjian.Simulator;

namespace Qingjian.Server.Benches;

/// <summary>The other end of <see cref="LoadProcess"/>: loads a gateway when told to.</summary>
internal static class LoadGenerator
{
    public static async Task RunAsync(GatewayBenchOptions options, IPEndPoint gateway, CancellationToken cancel)
    {
        var result = await TcpLoad.RunAsync(
            new TcpLoadOptions
            {
                Host = gateway.Address.ToString(),
                Port = gateway.Port,
                Stations = GrownPrefecture.Stations(FictionalPrefecture.Create(GatewayBenchOptions.Seed), options.Connections),
                ValuesPerFrame = options.ValuesPerFrame,
                FramesPerConnection = options.FramesPerConnection,
                Window = options.Window,
                FirstDataTime = options.FirstDataTime,
                BeforeLoad = WaitForWordAsync,
            },
            TimeProvider.System, TimeProvider.System, cancel);
        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(result));
    }

    private static async Task WaitForWordAsync(CancellationToken cancel)
    {
        await Console.Out.WriteLineAsync(LoadProcess.Connected);
        await Console.In.ReadLineAsync(cancel);
    }
}
