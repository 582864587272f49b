using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Qingjian.Archive;

namespace Qingjian.Acquisition.Servers;

/// <summary>Says in the journal that a server of the cluster is gone, when its database session has been gone for a while: its links have
/// ended, and the server could not say it. Only the leading server does this.</summary>
internal sealed class EndLostGateways(ServerCluster cluster, ObservationReader observations, Journal journal, TimeProvider time, ILogger<EndLostGateways> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    // A server whose database was started again has its session back within a second or two.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);
    private readonly Dictionary<string, DateTimeOffset> _missing = [];
    private long _told;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (cluster.IsShared && !stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                Look(time.GetUtcNow());
            }
            catch (JournalFailedException failure)
            {
                log.GatewayEndNotTold(failure);
            }
        }
    }

    private void Look(DateTimeOffset now)
    {
        // What was told last is not applied yet: it would be told twice.
        if (observations.AppliedPosition < _told)
            return;
        var lost = observations.GatewaysUp().Except(cluster.Servers.Select(server => server.Name)).ToList();
        foreach (var back in _missing.Keys.Except(lost).ToList())
            _missing.Remove(back);
        foreach (var server in lost.Where(server => !_missing.TryAdd(server, now) && now - _missing[server] >= Patience))
        {
            _told = journal.AppendGatewayGone(server, _missing[server], now);
            log.GatewayGone(server);
        }
    }
}
