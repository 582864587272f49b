using System.Diagnostics;
using System.Globalization;
using Qingjian.Server.Hosting;
using Qingjian.Simulator;

namespace Qingjian.Server.Benches;

/// <summary>The whole way of a value under load: TCP, checks, journal with fsync, answer, projection. The server runs in
/// this process on a temporary folder, the generator in another on the same machine.</summary>
internal sealed class GatewayBench(GatewayBenchOptions options, Action<Figure> report)
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(3);

    /// <summary>Frames of each connection beside the measured ones: one to show itself in each run, and the warm-up's.</summary>
    private int UnmeasuredFrames => 2 + options.WarmUp.FramesPerConnection;

    public async Task RunAsync(CancellationToken cancel)
    {
        report(new("machine.load", LoadAverage(), "runnable", null, $"load average of the last minute before the start, {Environment.ProcessorCount} cores"));
        await using var server = await BenchServer.StartAsync(options.Connections, cancel);
        await Task.Delay(Rest, cancel);
        await MeasureAsync(server.App, cancel);
        await server.StopAsync(cancel);
        Weigh(DiskUse.Of(server.Folder));
    }

    private async Task MeasureAsync(WebApplication app, CancellationToken cancel)
    {
        report(new("memory.idle", Environment.WorkingSet / 1e6, "MB", 250, $"resident set of the server, {options.Connections} stations registered, none connected, nothing asked of it"));
        await WarmUpAsync(app, cancel);
        var idle = ServerWeight.Settled();
        report(new("memory.idle.used", idle.ResidentBytes / 1e6, "MB", 250, "the same after every station was connected and gone, after a full collection"));
        using var generator = LoadProcess.Start(options, Listening.Of(app).Gateway);
        await generator.WhenConnectedAsync(cancel);
        await CatchUp.WaitAsync(app.Services, cancel);
        await Task.Delay(Rest, cancel);
        Weigh(idle, ServerWeight.Settled());

        var began = Stopwatch.GetTimestamp();
        var result = await generator.RunAsync(cancel);
        await CatchUp.WaitAsync(app.Services, cancel);
        Report(result, Stopwatch.GetElapsedTime(began));
    }

    // Otherwise the first connection would pay for compiled code, the store's memory and the digest of every series.
    private async Task WarmUpAsync(WebApplication app, CancellationToken cancel)
    {
        using (var generator = LoadProcess.Start(options.WarmUp, Listening.Of(app).Gateway))
        {
            await generator.WhenConnectedAsync(cancel);
            await generator.RunAsync(cancel);
        }
        await Task.Delay(Rest, cancel);
        await CatchUp.WaitAsync(app.Services, cancel);
    }

    private void Weigh(ServerWeight idle, ServerWeight connected)
    {
        report(new("memory.perConnection", (connected.ResidentBytes - idle.ResidentBytes) / 1e3 / options.Connections, "KB", 12,
            "resident set with every station connected and one frame answered, above idle, both after a full collection"));
        report(new("memory.perConnection.managed", (connected.ManagedBytes - idle.ManagedBytes) / 1e3 / options.Connections, "KB", null,
            "of it, live managed objects"));
    }

    private void Report(TcpLoadResult result, TimeSpan queryable)
    {
        var size = string.Create(CultureInfo.InvariantCulture,
            $"{result.Connections} connections, {result.Frames} frames of {options.ValuesPerFrame} values, {options.Window} under way each, {result.Resent} re-sent");
        report(new("values.answered", result.ValuesPerSecond, "1/s", 300_000, size + "; from the first sent to the last 9014"));
        report(new("values.queryable", result.Values / queryable.TotalSeconds, "1/s", 300_000, "the same, until every projection has stored the last value"));
        report(new("answer.p50", result.LatencyP50.TotalMilliseconds, "ms", null, "from a frame's sending to its 9014, the window full"));
        report(new("answer.p99", result.LatencyP99.TotalMilliseconds, "ms", null, "the same"));
        report(new("memory.loaded", Environment.WorkingSet / 1e6, "MB", null, "resident set at the end of the load"));
    }

    private void Weigh(DiskUse disk)
    {
        var values = (double)options.Connections * (options.FramesPerConnection + UnmeasuredFrames) * options.ValuesPerFrame;
        report(new("disk.journal", disk.JournalBytes / values, "B/value", null, "segments as they lie, the last one not compressed"));
        if (disk.PackedEntries > 0)
            report(new("disk.journal.closed", (double)disk.PackedBytes / disk.PackedEntries / options.ValuesPerFrame, "B/value", null, "compressed segments alone"));
        report(new("disk.observations", (disk.StoreBytes + disk.MonthBytes) / values, "B/value", null,
            string.Create(CultureInfo.InvariantCulture, $"after the server stopped: hot store {disk.StoreBytes / 1e6:F1} MB, closed months {disk.MonthBytes / 1e6:F1} MB")));
    }

    private static double LoadAverage() => File.Exists("/proc/loadavg")
        ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture)
        : 0;
}
