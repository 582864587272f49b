using Qingjian.Archive.Observations;

namespace Qingjian.Archive;

/// <summary>Builds observations, links and refusals again from the journal (重建), beside what is read, which stays in use
/// until the new one has caught up.</summary>
public sealed class ArchiveRebuild
{
    private readonly IObservationStore _store;
    private readonly Journal _journal;
    private readonly ProjectionStatus _status;
    private readonly TimeProvider _time;

    internal ArchiveRebuild(IObservationStore store, Journal journal, ProjectionStatus status, TimeProvider time) =>
        (_store, _journal, _status, _time) = (store, journal, status, time);

    /// <summary>A rebuild was begun and interrupted; <see cref="RunAsync"/> goes on with it.</summary>
    public bool IsUnfinished => _store.HasUnfinishedRebuild;

    /// <summary>Runs to the end; progress is in <see cref="ProjectionStatus.Rebuild"/>.</summary>
    /// <exception cref="InvalidOperationException">A rebuild is already under way.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _store.RebuildAsync(_journal, progress => _status.Rebuild = progress, _time, cancellationToken);
        }
        finally
        {
            _status.Rebuild = null;
        }
    }
}
