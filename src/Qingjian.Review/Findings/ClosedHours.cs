using Qingjian.Network;

namespace Qingjian.Review.Findings;

/// <summary>Up to when the hours of a group of stations are over, by the data's own time and no wall clock: an hour is closed
/// when enough stations have sent it, or a later one, in time. One station whose clock runs ahead closes nothing: what
/// comes before its hour has ended does not count, and one station alone is not enough where there are more.</summary>
internal sealed class ClosedHours
{
    private const int Share = 4;
    private const int Least = 2;

    private readonly Dictionary<StationGroup, DateTimeOffset> _ends = [];
    private readonly Dictionary<int, DateTimeOffset> _newest;

    public ClosedHours(IEnumerable<StationCard> stations, IEnumerable<SeriesSpan> spans)
    {
        _newest = spans.Where(span => span.TimelyUtc is not null).GroupBy(span => span.StationId)
            .ToDictionary(station => station.Key, station => station.Max(span => span.TimelyUtc!.Value));
        foreach (var group in stations.Where(card => _newest.ContainsKey(card.Id)).GroupBy(StationGroup.Of))
        {
            var times = group.Select(card => _newest[card.Id]).OrderDescending().ToList();
            var needed = Math.Max((times.Count + Share - 1) / Share, Math.Min(Least, times.Count));
            _ends[group.Key] = Slots.StartOf(times[needed - 1], group.Key.Step) + group.Key.Step;
        }
    }

    /// <summary>The end of the newest closed hour, or null when none is.</summary>
    public DateTimeOffset? EndOf(StationGroup group) => _ends.TryGetValue(group, out var end) ? end : null;

    /// <summary>Up to when a station owes hours: of a group without a closed hour nothing is due, and a retired station owes
    /// nothing after its last.</summary>
    public DateTimeOffset DueUntil(StationCard card)
    {
        var closed = EndOf(StationGroup.Of(card)) ?? DateTimeOffset.MinValue;
        if (card.Active)
            return closed;
        var last = _newest.TryGetValue(card.Id, out var newest) ? newest + card.Profile.HourStep : DateTimeOffset.MinValue;
        return last < closed ? last : closed;
    }
}
