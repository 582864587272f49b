using Qingjian.Server.Tests.Kills;

namespace Qingjian.Server.Tests.Cluster;

/// <summary>One server of the cluster: its name, folder and ports stay the same however often its process is killed.</summary>
internal sealed class ClusterServer(string name, IReadOnlyList<string> settings) : IAsyncDisposable
{
    private ServerProcess? _process;

    public string Name => name;

    public string Folder { get; } = Directory.CreateTempSubdirectory($"qingjian-{name}-").FullName;

    public DrillPorts Ports { get; } = DrillPorts.Free();

    public string Said => $"{name}: {_process?.Said}";

    public bool HasExited => _process?.HasExited ?? true;

    public void Start() => _process = ServerProcess.Start(
        Folder, Ports.Gateway, Ports.Address.ToString(), [.. settings.Append($"Cluster:Server={name}").SelectMany(one => (string[])["--set", one])]);

    /// <summary>Waits until stations and pages are served.</summary>
    public async Task UpAsync(CancellationToken cancel)
    {
        while (!await ServerProcess.AcceptsAsync(Ports.Gateway) || !await ServerProcess.AcceptsAsync(Ports.Pages))
        {
            Assert.False(HasExited, Said);
            await Task.Delay(50, cancel);
        }
    }

    public async Task KillAsync()
    {
        if (_process is null)
            return;
        await _process.DisposeAsync();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }
}
