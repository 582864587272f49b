using Microsoft.Extensions.Hosting;
using Qingjian.Archive;

namespace Qingjian.Acquisition.Gateway;

/// <summary>Says in the journal that the gateway starts, before it listens: links that a killed process left open are
/// closed by it, so that no station stays "connected" for ever.</summary>
internal sealed class GatewayStart(Journal journal, TimeProvider time) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) =>
        journal.WaitDurableAsync(journal.AppendGatewayStarted(time.GetUtcNow()), cancellationToken).AsTask();

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
