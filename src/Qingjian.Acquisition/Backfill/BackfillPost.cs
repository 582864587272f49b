using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Qingjian.Acquisition.Backfill;

/// <summary>Looks for gaps every few minutes while the server runs.</summary>
internal sealed class BackfillPost(IServiceScopeFactory services, TimeProvider time, ILogger<BackfillPost> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(2);

    [SuppressMessage("Design", "CA1031", Justification = "Whatever stopped the turn is logged; gaps are there at the next one.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested)
                return;
            try
            {
                await using var work = services.CreateAsyncScope();
                await work.ServiceProvider.GetRequiredService<BackfillTurn>().RunAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                log.BackfillFailed(failure);
            }
        }
    }
}
