using Qingjian.Archive.Observations;

namespace Qingjian.Archive;

/// <summary>The closed months (封存月) of the observations: immutable files, made when a month is over and quiet. Readers do not
/// notice whether a month is closed.</summary>
public sealed class MonthArchive
{
    private readonly IObservationStore _store;
    private readonly TimeSpan _quiet;
    private readonly Action<int> _closed;

    internal MonthArchive(IObservationStore store, TimeSpan quiet, Action<int> closed) => (_store, _quiet, _closed) = (store, quiet, closed);

    /// <summary>What is closed weighs so much.</summary>
    public ClosedSize Size => _store.Read(view => view.ClosedSize());

    /// <summary>Closes every month that is over by the receipt times in the journal and has been quiet for as long as the settings
    /// say; returns how many. Values go on arriving meanwhile.</summary>
    public async Task<int> CloseDueAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        while (await Task.Run(() => _store.NextMonth(_quiet), cancellationToken) is { } month)
        {
            await _store.CloseAsync(month, cancellationToken);
            _closed(month.Number);
            count++;
        }
        return count;
    }
}
