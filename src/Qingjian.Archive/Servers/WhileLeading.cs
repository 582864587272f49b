using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Qingjian.Archive.Servers;

/// <summary>Runs work that only one server of a cluster may do while this server leads; a server that is alone runs it always. Work of
/// which others ask for its state is registered beside it: the one instance is stopped and started. Other work is made anew.</summary>
internal sealed class WhileLeading<T>(ServerCluster cluster, IServiceProvider services) : BackgroundService
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
        var known = services.GetService<T>();
        var work = known ?? ActivatorUtilities.CreateInstance<T>(services);
        await work.StartAsync(CancellationToken.None);
        // Work that fails must be seen by the host, as if it had been started there.
        await Task.WhenAny(work.ExecuteTask!, Task.Delay(Timeout.Infinite, end.Token));
        if (!end.IsCancellationRequested)
            await work.ExecuteTask!;
        await work.StopAsync(CancellationToken.None);
        if (known is null)
            work.Dispose();
        await Task.Delay(Timeout.Infinite, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stoppingToken.ThrowIfCancellationRequested();
    }
}
