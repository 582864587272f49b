using System.Collections.Concurrent;

namespace Qingjian.Archive;

/// <summary>The state of every projection (投影进度) and of a rebuild that is under way.</summary>
public sealed class ProjectionStatus
{
    private readonly Journal _journal;
    private readonly ConcurrentDictionary<string, ProjectionState> _states = new();

    internal ProjectionStatus(Journal journal) => _journal = journal;

    /// <summary>Every projection that runs in this process, by name.</summary>
    public IReadOnlyList<ProjectionState> Projections =>
        [.. _states.Values.Select(state => state with { DurablePosition = _journal.DurablePosition }).OrderBy(state => state.Name, StringComparer.Ordinal)];

    /// <summary>The rebuild under way, or null.</summary>
    public RebuildProgress? Rebuild { get; internal set; }

    /// <param name="projection">The projection.</param>
    /// <param name="watermark">Its watermark.</param>
    /// <param name="committed">When it stored a batch just now, or null when there was nothing to store.</param>
    internal void Report(IProjection projection, long watermark, DateTimeOffset? committed)
    {
        var last = committed ?? _states.GetValueOrDefault(projection.Name)?.LastCommitUtc;
        _states[projection.Name] = new(projection.Name, projection.SchemaVersion, watermark, 0, projection.SetAsideCount, last, null);
    }

    internal void ReportError(IProjection projection, string error) => _states.AddOrUpdate(
        projection.Name,
        name => new(name, projection.SchemaVersion, 0, 0, projection.SetAsideCount, null, error),
        (_, state) => state with { LastError = error });
}
