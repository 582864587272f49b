using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text.Json;
using Qingjian.Simulator;

namespace Qingjian.Server.Benches;

/// <summary>The generator as a process of its own, so that the memory measured here is the server's alone. It speaks in
/// lines: it says <c>connected</c>, waits for a line, runs the load, and says the result as JSON.</summary>
internal sealed class LoadProcess : IDisposable
{
    public const string Connected = "connected";
    private static readonly Assembly Program = typeof(LoadProcess).Assembly;
    private readonly Process _process;

    private LoadProcess(Process process) => _process = process;

    public static LoadProcess Start(GatewayBenchOptions options, IPEndPoint gateway)
    {
        var start = new ProcessStartInfo(Host()) { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
            start.ArgumentList.Add(Program.Location);
        foreach (var argument in Arguments(options, gateway))
            start.ArgumentList.Add(argument);
        return new LoadProcess(Process.Start(start) ?? throw new InvalidOperationException("The generator did not start."));
    }

    /// <summary>When every station is connected and has shown itself with one answered frame.</summary>
    public async Task WhenConnectedAsync(CancellationToken cancel)
    {
        var said = await _process.StandardOutput.ReadLineAsync(cancel);
        if (said != Connected)
            throw new InvalidOperationException($"The generator said '{said}' instead of '{Connected}'; see its error output above.");
    }

    /// <summary>Runs the load and gives what the generator measured.</summary>
    public async Task<TcpLoadResult> RunAsync(CancellationToken cancel)
    {
        await _process.StandardInput.WriteLineAsync("go".AsMemory(), cancel);
        await _process.StandardInput.FlushAsync(cancel);
        var said = await _process.StandardOutput.ReadLineAsync(cancel)
            ?? throw new InvalidOperationException("The generator ended without a result; see its error output above.");
        return JsonSerializer.Deserialize<TcpLoadResult>(said);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    // The program that runs here, be it `qingjian` or `dotnet qingjian.dll`; under test neither runs, and dotnet is found on
    // the path.
    private static string Host()
    {
        var running = Environment.ProcessPath ?? "dotnet";
        var name = Path.GetFileNameWithoutExtension(running);
        return name == "dotnet" || name == Program.GetName().Name ? running : "dotnet";
    }

    private static string[] Arguments(GatewayBenchOptions options, IPEndPoint gateway) =>
    [
        "bench", "load", "--gateway", gateway.ToString(),
        "--connections", Text(options.Connections), "--values", Text(options.ValuesPerFrame),
        "--frames", Text(options.FramesPerConnection), "--window", Text(options.Window),
        .. options.IsWarmUp ? (string[])["--warm-up"] : [],
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
