using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Qingjian.Server.Tests.Kills;

/// <summary>The server as a process of its own, so that kill -9 is what it is.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process) => _process = process;

    public static ServerProcess Start(string folder, int gatewayPort)
    {
        // Small segments: they close and are compressed during the drill, so that kills fall into that as well.
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                typeof(Hosting.QingjianHost).Assembly.Location, "serve", "--data", folder, "--http", "http://127.0.0.1:0",
                "--gateway", $"127.0.0.1:{gatewayPort}",
                "--set", "Archive:JournalSegmentBytes=1048576", "--set", "Logging:LogLevel:Default=Warning",
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => TestContext.Current.TestOutputHelper?.WriteLine("server: " + line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new ServerProcess(process);
    }

    public bool HasExited => _process.HasExited;

    /// <summary>SIGKILL: no handler runs, nothing is flushed by the process.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
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
