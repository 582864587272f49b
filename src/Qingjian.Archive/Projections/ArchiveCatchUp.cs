using Microsoft.Extensions.Logging;
using Qingjian.Archive.Observations;
using Qingjian.Archive.Projections;
using Qingjian.Archive.Record;

namespace Qingjian.Archive;

/// <summary>Brings observations and record up to the journal's end without a running server (补齐投影), as after a restore.</summary>
public sealed class ArchiveCatchUp
{
    private readonly Journal _journal;
    private readonly IReadOnlyList<IProjection> _projections;
    private readonly ArchiveOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _log;

    internal ArchiveCatchUp(Journal journal, IObservationStore store, RecordProjection record, ArchiveOptions options, TimeProvider time, ILogger<ArchiveCatchUp> log) =>
        (_journal, _projections, _options, _time, _log) = (journal, [store, record], options, time, log);

    /// <summary>Runs to the end of what was durable when it was called.</summary>
    /// <param name="report">Is told after each batch.</param>
    /// <param name="cancellationToken">Ends it between two batches; the next run goes on there.</param>
    public async Task RunAsync(Action<RebuildProgress> report, CancellationToken cancellationToken)
    {
        foreach (var projection in _projections)
            await RunAsync(projection, report, cancellationToken);
    }

    private async Task RunAsync(IProjection projection, Action<RebuildProgress> report, CancellationToken cancellationToken)
    {
        var (target, began) = (_journal.DurablePosition, _time.GetTimestamp());
        var from = await projection.BeginAsync(cancellationToken);
        await projection.AbandonAsync();
        using var step = new ProjectionStep(_journal, projection, _options.BatchBytes, _log);
        for (var advanced = true; advanced && step.Watermark < target;)
        {
            advanced = await step.RunAsync(cancellationToken);
            report(new RebuildProgress(step.Watermark, target, (step.Watermark - from) / Math.Max(_time.GetElapsedTime(began).TotalSeconds, 0.001)));
        }
    }
}
