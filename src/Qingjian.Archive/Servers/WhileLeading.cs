using Microsoft.Extensions.Hosting;

namespace Qingjian.Archive.Servers;

/// <summary>Runs work that only one server of a cluster may do while this server leads; a server that is alone runs it always.</summary>
internal sealed class WhileLeading<T>(ServerCluster cluster, Func<T> begin) : BackgroundService
    where T : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
                await RunTermAsync(await cluster.WaitForTermAsync(stoppingToken), stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private async Task RunTermAsync(CancellationToken term, CancellationToken stoppingToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(term, stoppingToken);
        var work = begin();
        await work.StartAsync(CancellationToken.None);
        // Work that fails must be seen by the host, as if it had been started there.
        await Task.WhenAny(work.ExecuteTask!, Task.Delay(Timeout.Infinite, end.Token));
        if (!end.IsCancellationRequested)
            await work.ExecuteTask!;
        await work.StopAsync(CancellationToken.None);
        await Task.Delay(Timeout.Infinite, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stoppingToken.ThrowIfCancellationRequested();
    }
}
