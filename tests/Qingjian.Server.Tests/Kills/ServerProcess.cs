using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Qingjian.Server.Tests.Kills;

/// <summary>The server as a process of its own, so that kill -9 is what it is.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = new();

    private ServerProcess(Process process) => _process = process;

    /// <param name="folder">Its data.</param>
    /// <param name="gatewayPort">Where stations connect.</param>
    /// <param name="pages">Address of the pages.</param>
    /// <param name="more">Further arguments of <c>serve</c>.</param>
    public static ServerProcess Start(string folder, int gatewayPort, string pages = "http://127.0.0.1:0", params string[] more) =>
        StartThrough([], folder, gatewayPort, pages, more);

    /// <param name="through">A command that starts the server in its place, such as <c>setpriv</c> or <c>env</c> with arguments.</param>
    /// <param name="folder">Its data.</param>
    /// <param name="gatewayPort">Where stations connect.</param>
    /// <param name="pages">Address of the pages.</param>
    /// <param name="more">Further arguments of <c>serve</c>.</param>
    public static ServerProcess StartThrough(string[] through, string folder, int gatewayPort, string pages, params string[] more)
    {
        // Small segments: they close and are compressed during the drill, so that kills fall into that as well. Long groups:
        // a server that answered before its group is durable would lose what stands in it; at 2 ms a few kills may miss that.
        string[] command = [.. through, "dotnet"];
        var start = new ProcessStartInfo(command[0])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            .. command[1..], typeof(Hosting.QingjianHost).Assembly.Location, "serve", "--data", folder, "--http", pages, "--gateway", $"127.0.0.1:{gatewayPort}",
            "--set", "Archive:JournalSegmentBytes=1048576", "--set", "Archive:JournalGroupInterval=00:00:00.050", "--set", "Logging:LogLevel:Default=Warning",
            .. more,
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        var process = Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");
        var server = new ServerProcess(process);
        process.OutputDataReceived += (_, line) => server._said.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => server._said.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return server;
    }

    /// <summary>What it printed, for the message of a test that fails.</summary>
    public string Said => string.Join('\n', _said);

    public bool HasExited => _process.HasExited;

    /// <summary>SIGKILL: no handler runs, nothing is flushed by the process.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>How it ended: 0 is an orderly stop.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>SIGTERM, as a service's stop: waits until the process has ended.</summary>
    public async Task TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGSTOP or SIGCONT: it stays where it is, with its connections, and goes on.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, $"{_process.Id}"]);
        await kill.WaitForExitAsync();
        Assert.Equal(0, kill.ExitCode);
    }

    public static async Task<bool> AcceptsAsync(int port)
    {
        using var probe = new TcpClient();
        try
        {
            await probe.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }
}
