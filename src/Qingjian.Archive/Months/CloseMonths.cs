using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Qingjian.Archive.DuckDb;

namespace Qingjian.Archive.Months;

/// <summary>Closes the months that are over, one at a time, behind everything else.</summary>
internal sealed class CloseMonths(ArchiveStore store, IOptions<ArchiveOptions> options, TimeProvider time, ILogger<CloseMonths> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(options.Value.ClosingInterval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await CloseAllAsync(stoppingToken);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "A month that could not be closed stays hot; the reason is logged and it is tried again.")]
    private async Task CloseAllAsync(CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested && await Task.Run(() => store.NextMonth(options.Value.ClosingQuiet), stop) is { } month)
            {
                await store.CloseAsync(month, stop);
                log.MonthClosed(month.Number);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The month stays hot; the files begun are removed at the next start.
        }
        catch (Exception failure)
        {
            log.ClosingFailed(failure);
        }
    }
}
