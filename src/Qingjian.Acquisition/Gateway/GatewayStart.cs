using Microsoft.Extensions.Hosting;
using Qingjian.Archive;

namespace Qingjian.Acquisition.Gateway;

/// <summary>Says in the journal that the gateway starts, before it listens: links that a killed process left open are
/// closed by it, so that no station stays "connected" for ever. In a cluster also that it stops: the others go on.</summary>
internal sealed class GatewayStart(Journal journal, ServerCluster cluster, TimeProvider time) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) =>
        journal.WaitDurableAsync(journal.AppendGatewayStarted(time.GetUtcNow(), cluster.Server, cluster.HasOthers), cancellationToken).AsTask();

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (!cluster.IsShared)
            return;
        var now = time.GetUtcNow();
        await journal.WaitDurableAsync(journal.AppendGatewayGone(cluster.Server, now, now), cancellationToken);
    }
}
