using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Qingjian.Archive;
using Qingjian.Network;

namespace Qingjian.Acquisition.Servers;

/// <summary>Carries between the servers of a cluster that the network was edited: who hears it reads the network again.</summary>
internal sealed class CarryNews(ServerCluster cluster, StationDirectory stations, ILogger<CarryNews> log) : IHostedService
{
    private const string NetworkChanged = "network";
    private static readonly AsyncLocal<bool> _isHearing = new();

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (cluster.IsShared)
        {
            stations.Changed += Tell;
            cluster.Heard += Hear;
            cluster.Missed += ReadAgain;
        }
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        stations.Changed -= Tell;
        cluster.Heard -= Hear;
        cluster.Missed -= ReadAgain;
        return Task.CompletedTask;
    }

    private void Tell()
    {
        if (!_isHearing.Value)
            _ = TryAsync(() => cluster.TellAsync(NetworkChanged, CancellationToken.None));
    }

    private void Hear(string news)
    {
        if (news == NetworkChanged)
            ReadAgain();
    }

    private void ReadAgain() => _ = TryAsync(async () =>
    {
        _isHearing.Value = true;
        await stations.ReloadAsync(CancellationToken.None);
    });

    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception failure) when (failure is IOException or System.Data.Common.DbException)
        {
            log.NewsNotTold(failure);
        }
    }
}
