using Qingjian.Archive.Observations;

namespace Qingjian.Archive;

/// <summary>The change feed of the hour values, pulled (变更读取). It knows no scope: it is for work that runs behind the pages
/// over the whole network, never for a request, which asks <see cref="ObservationReader"/>.</summary>
public sealed class ObservationChanges
{
    private readonly IObservationStore _store;

    internal ObservationChanges(IObservationStore store) => _store = store;

    /// <summary>The hour values that changed through journal entries after a position.</summary>
    /// <param name="afterPosition">The position reached last; 0 begins at the first entry.</param>
    /// <param name="mostEntries">At most so many journal entries at once.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    public Task<HourChanges> SinceAsync(long afterPosition, int mostEntries, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(afterPosition);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mostEntries);
        return Task.Run(() => _store.Read(view =>
        {
            // The watermark first: what is stored meanwhile lies behind it and is found the next time. While a rebuilt store
            // is behind the asker there is nothing to say.
            var applied = Math.Max(afterPosition, view.Watermark);
            var upTo = Math.Min(applied, afterPosition + mostEntries);
            var hours = upTo == afterPosition ? [] : view.ChangedHours(afterPosition, upTo);
            return new HourChanges(upTo, hours, upTo == applied);
        }), cancellationToken);
    }

    /// <summary>The hour values in force of some stations whose start lies in <c>[from, to)</c>: the average, or the value where a
    /// station sends no average. By station, parameter and start.</summary>
    public Task<IReadOnlyList<HourValue>> HoursAsync(
        IReadOnlyCollection<int> stationIds, DateTimeOffset fromUtc, DateTimeOffset toUtc, CancellationToken cancellationToken) =>
        Task.Run<IReadOnlyList<HourValue>>(() => _store.Read(
            view => view.Hours(stationIds, fromUtc.ToUnixTimeMilliseconds(), toUtc.ToUnixTimeMilliseconds())), cancellationToken);
}
