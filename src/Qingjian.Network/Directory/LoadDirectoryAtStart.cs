using Microsoft.Extensions.Hosting;

namespace Qingjian.Network.Directory;

/// <summary>Fills the directory before anything else starts: a gateway that listens on an empty directory would refuse
/// every station.</summary>
internal sealed class LoadDirectoryAtStart(StationDirectory directory) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => directory.ReloadAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
