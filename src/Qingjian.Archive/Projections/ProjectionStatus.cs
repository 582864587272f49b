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

    internal void Report(ProjectionState state) => _states[state.Name] = state;

    internal void ReportError(IProjection projection, string error) => _states.AddOrUpdate(
        projection.Name,
        name => new(name, projection.SchemaVersion, 0, 0, projection.SetAsideCount, null, error),
        (_, state) => state with { LastError = error });
}
