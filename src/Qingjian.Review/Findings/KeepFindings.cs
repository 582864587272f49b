using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Qingjian.Review.Findings;

/// <summary>Keeps the findings up with the observations.</summary>
internal sealed class KeepFindings(IServiceScopeFactory services, FindingWake wake, ILogger<KeepFindings> log) : BackgroundService
{
    // The machine's pace, not the data's: a demonstration plays a month in a minute, and its clock would have no rest.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    [SuppressMessage("Design", "CA1031", Justification = "Whatever stopped a step is logged; nothing of it was stored, and it is tried again.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var more = false;
            try
            {
                more = await StepAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                log.FindingsFailed(failure);
            }
            if (!more)
                await ((Task)wake.RestAsync(Pause, stoppingToken)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> StepAsync(CancellationToken stoppingToken)
    {
        await using var work = services.CreateAsyncScope();
        var step = work.ServiceProvider.GetRequiredService<BringFindingsUpToDate>();
        return (await step.HandleAsync(BringFindingsUpToDate.EntriesAtOnce, stoppingToken)).More;
    }
}
