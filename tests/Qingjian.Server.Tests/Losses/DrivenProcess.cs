using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Qingjian.Server.Tests.Losses;

/// <summary>The driven server as a process: where its machine allows it, under an account that may read nothing of the drill's.</summary>
internal sealed class DrivenProcess : IAsyncDisposable
{
    private const string Account = "nobody";
    private static readonly string _program = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "Qingjian.DrivenServer", new DirectoryInfo(AppContext.BaseDirectory).Name, "Qingjian.DrivenServer.dll"));
    private static readonly string[] _asAccount = ["setpriv", "--reuid=" + Account, "--regid=nogroup", "--clear-groups", "--no-new-privs"];
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _complaints = new();

    private DrivenProcess(Process process)
    {
        _process = process;
        process.ErrorDataReceived += (_, line) => _complaints.Enqueue(line.Data ?? "");
        process.BeginErrorReadLine();
    }

    public Uri Pages { get; private set; } = null!;

    public IPEndPoint Gateway { get; private set; } = null!;

    /// <summary>What the process has open: files, and whatever else has a name.</summary>
    public IEnumerable<string> Open => Directory.EnumerateFileSystemEntries($"/proc/{_process.Id}/fd").Select(entry => new FileInfo(entry).LinkTarget ?? "");

    /// <summary>What it was started with: arguments and surroundings.</summary>
    public string Told => File.ReadAllText($"/proc/{_process.Id}/cmdline") + File.ReadAllText($"/proc/{_process.Id}/environ");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Whether this machine lets the server run under an account of its own: only root may change accounts, and the other must reach the program.</summary>
    public static async Task<bool> HasOwnAccountAsync() =>
        Environment.IsPrivilegedProcess && await RunAsync([.. _asAccount, "test", "-r", _program]) == 0;

    /// <summary>Whether the server's account is let to read a file.</summary>
    public static async Task<bool> OwnAccountReadsAsync(string file) => await RunAsync([.. _asAccount, "cat", file]) == 0;

    /// <summary>Gives a folder to the server's account.</summary>
    public static async Task GiveAsync(string folder) => Assert.Equal(0, await RunAsync("chown", "-R", Account + ":nogroup", folder));

    public static async Task<DrivenProcess> StartAsync(bool ownAccount, string folder, DateTimeOffset instant, string[] settings)
    {
        string[] command = [.. ownAccount ? _asAccount : [], "dotnet", _program, folder, instant.ToString("O", CultureInfo.InvariantCulture), .. settings];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        // What the drill was told by its own surroundings is not for the server.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("QINGJIAN_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["HOME"] = folder;
        var server = new DrivenProcess(Process.Start(start) ?? throw new InvalidOperationException("The driven server did not start."));
        var listens = (await server.HearAsync()).Split(' ');
        (server.Pages, server.Gateway) = (new Uri(listens[0]), IPEndPoint.Parse(listens[1]));
        return server;
    }

    public async Task<string> AskAsync(string order)
    {
        await _process.StandardInput.WriteLineAsync(order);
        await _process.StandardInput.FlushAsync(Cancel);
        return await HearAsync();
    }

    /// <summary>Ends it in order: every link is closed by the platform.</summary>
    public async Task StopAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync(Cancel);
        Assert.True(_process.ExitCode == 0, $"The driven server ended with {_process.ExitCode}.\n{Complaints}");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }
        _process.Dispose();
    }

    private string Complaints => string.Join('\n', _complaints);

    private async Task<string> HearAsync() => await _process.StandardOutput.ReadLineAsync(Cancel)
        ?? throw new Xunit.Sdk.XunitException($"The driven server has ended.\n{Complaints}");

    private static async Task<int> RunAsync(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Cancel), process.StandardError.ReadToEndAsync(Cancel));
        await process.WaitForExitAsync(Cancel);
        await Task.WhenAll(output, error);
        return process.ExitCode;
    }
}
