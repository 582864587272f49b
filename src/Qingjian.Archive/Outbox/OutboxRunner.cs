using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Qingjian.Kernel;

namespace Qingjian.Archive.Outbox;

/// <summary>Carries events into the journal while the server runs.</summary>
internal sealed class OutboxRunner(IServiceScopeFactory services, Journal journal, ServerCluster cluster, TimeProvider time, ILogger<OutboxRunner> log) : BackgroundService
{
    // The machine's pace, not the data's: a demonstration plays a month in a minute, and its clock would have no rest.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    [SuppressMessage("Design", "CA1031", Justification = "Whatever stopped the step is logged; the events wait in their table and are tried again.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await StepAsync(stoppingToken) > 0)
                    continue;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                log.OutboxFailed(failure);
            }
            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<int> StepAsync(CancellationToken stop)
    {
        await using var work = services.CreateAsyncScope();
        return await new OutboxStep(work.ServiceProvider.GetRequiredService<QingjianDb>(), journal, cluster, time).RunAsync(stop);
    }
}
