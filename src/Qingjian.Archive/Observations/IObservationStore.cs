using Qingjian.Archive.Months;

namespace Qingjian.Archive.Observations;

/// <summary>Where observations, links, refusals and told facts are kept, applied from the journal and able to be built again
/// from it. What every store must keep is written down in one suite of contract tests.</summary>
internal interface IObservationStore : IProjection, IDisposable
{
    /// <summary>A rebuild was begun in an earlier process and not finished.</summary>
    bool HasUnfinishedRebuild { get; }

    /// <summary>Asks what is in use; it stays open until the question has ended, also when a rebuilt one takes its place meanwhile.</summary>
    T Read<T>(Func<IObservationView, T> question);

    /// <summary>The next month that may be closed: over, and quiet for so long by the journal's receipt times; null when there is none.</summary>
    DataMonth? NextMonth(TimeSpan quiet);

    /// <summary>Closes a month, or closes it again with what came late. Values go on arriving meanwhile.</summary>
    Task CloseAsync(DataMonth month, CancellationToken cancellationToken);

    /// <summary>Builds everything again from the journal, beside what is read, and swaps when it has caught up. When
    /// cancelled, the next call goes on where this one stopped.</summary>
    Task RebuildAsync(Journal journal, Action<RebuildProgress> report, TimeProvider time, CancellationToken cancellationToken);
}
