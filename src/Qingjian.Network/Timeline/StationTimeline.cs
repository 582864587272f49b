using Qingjian.Kernel;

namespace Qingjian.Network;

/// <summary>The timeline question: what is known about a station over a span, by every room.</summary>
public sealed class StationTimeline
{
    private readonly StationDirectory _directory;
    private readonly IEnumerable<IStationFacts> _rooms;

    internal StationTimeline(StationDirectory directory, IEnumerable<IStationFacts> rooms)
    {
        _directory = directory;
        _rooms = rooms;
    }

    /// <summary>Every room's facts that touch [<paramref name="fromUtc"/>, <paramref name="toUtc"/>), by start. Empty
    /// when the scope does not cover the station.</summary>
    public async Task<IReadOnlyList<StationFact>> FactsAsync(
        Scope scope, int stationId, DateTimeOffset fromUtc, DateTimeOffset toUtc, CancellationToken cancellationToken)
    {
        // Asked here once more than each room asks itself: a room that forgets its scope must not leak a station.
        if (!_directory.IsVisible(scope, stationId))
            return [];
        var facts = new List<StationFact>();
        foreach (var room in _rooms)
            facts.AddRange(await room.FactsAsync(scope, stationId, fromUtc, toUtc, cancellationToken));
        facts.Sort((left, right) => left.StartUtc.CompareTo(right.StartUtc));
        return facts;
    }

    /// <summary>The facts as lanes under a curve: those of the station as a whole, and of one parameter when one is named.
    /// Lanes that are always shown come first.</summary>
    public async Task<IReadOnlyList<TimelineLane>> LanesAsync(
        Scope scope, int stationId, DateTimeOffset fromUtc, DateTimeOffset toUtc, string? parameter, CancellationToken cancellationToken)
    {
        var facts = await FactsAsync(scope, stationId, fromUtc, toUtc, cancellationToken);
        var wanted = facts.Where(fact => parameter is null || fact.Parameter is null || fact.Parameter == parameter).ToLookup(fact => fact.Lane);
        var names = _rooms.SelectMany(room => room.Lanes).Concat(wanted.Select(lane => lane.Key)).Distinct();
        return [.. names.Select(name => new TimelineLane(name, [.. wanted[name].Select(TimelineSpan.Of)]))];
    }
}
