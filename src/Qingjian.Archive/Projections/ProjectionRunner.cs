using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Qingjian.Archive.Projections;

/// <summary>Keeps every registered projection up with the journal, each at its own pace.</summary>
internal sealed class ProjectionRunner(
    Journal journal,
    IEnumerable<IProjection> projections,
    ProjectionStatus status,
    IOptions<ArchiveOptions> options,
    TimeProvider time,
    ILogger<ProjectionRunner> log) : BackgroundService
{
    private static readonly TimeSpan PauseAfterError = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(projections.Select(projection => Task.Run(() => KeepUpAsync(projection, stoppingToken), stoppingToken)));

    [SuppressMessage("Design", "CA1031", Justification = "Whatever stopped the batch is logged and shown; the projection tries again.")]
    private async Task KeepUpAsync(IProjection projection, CancellationToken stop)
    {
        using var step = new ProjectionStep(journal, projection, options.Value.BatchBytes, log);
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await StepAsync(projection, step, stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                log.ProjectionFailed(projection.Name, failure);
                status.ReportError(projection, failure.Message);
                await Task.Delay(PauseAfterError, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task StepAsync(IProjection projection, ProjectionStep step, CancellationToken stop)
    {
        var began = time.GetTimestamp();
        var advanced = await step.RunAsync(stop);
        status.Report(projection, step.Watermark, advanced ? time.GetUtcNow() : null);
        if (!advanced)
            await step.WaitAsync(stop);

        // Commits too close together would starve the journal of the disk.
        var rest = options.Value.ProjectionInterval - time.GetElapsedTime(began);
        if (rest > TimeSpan.Zero)
            await Task.Delay(rest, time, stop);
    }
}
