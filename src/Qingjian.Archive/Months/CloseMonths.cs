using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Qingjian.Archive.Months;

/// <summary>Closes the months that are over, one at a time, and reads closed ones again, behind everything else.</summary>
internal sealed class CloseMonths(MonthArchive months, ClosedFileCheck files, IOptions<ArchiveOptions> options, TimeProvider time, ILogger<CloseMonths> log) : BackgroundService
{
    [SuppressMessage("Design", "CA1031", Justification = "A month that could not be closed stays hot; the reason is logged and it is tried again.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(options.Value.ClosingInterval, time, stoppingToken);
                await months.CloseDueAsync(stoppingToken);
                if (await files.RunNextAsync(stoppingToken) is { } damaged)
                    log.ClosedFileDamaged(damaged);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // The month stays hot; the files begun are removed at the next start.
                return;
            }
            catch (Exception failure)
            {
                log.ClosingFailed(failure);
            }
        }
    }
}
