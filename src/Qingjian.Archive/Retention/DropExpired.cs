using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Qingjian.Archive.Observations;
using Qingjian.Archive.Record;
using Qingjian.Kernel;

namespace Qingjian.Archive.Retention;

/// <summary>Applies the retention policy in force, behind everything else.</summary>
internal sealed class DropExpired(
    IServiceScopeFactory services, Journal journal, IObservationStore store, RecordProjection record, ProjectionStatus status, IOptions<ArchiveOptions> options,
    TimeProvider time, ILogger<DropExpired> log) : BackgroundService
{
    [SuppressMessage("Design", "CA1031", Justification = "What could not expire stays whole; the reason is logged and it is tried again.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(options.Value.RetentionInterval, time, stoppingToken);
                await using var work = services.CreateAsyncScope();
                var run = new RetentionRun(work.ServiceProvider.GetRequiredService<QingjianDb>(), journal, store, record, Applied, options.Value.Folder, time);
                if (await run.RunAsync(stoppingToken) is > 0 and var segments)
                    log.FramesExpired(segments);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                log.RetentionFailed(failure);
            }
        }
    }

    // Every projection of this process must have read a frame before it may go.
    private long Applied() => status.Projections.Select(state => state.Watermark).DefaultIfEmpty(0).Min();
}
