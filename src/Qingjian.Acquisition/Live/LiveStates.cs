using Qingjian.Network;

namespace Qingjian.Acquisition.Live;

/// <summary>Answers the map, the list and the station page.</summary>
internal sealed class LiveStates(LiveBoard board, StationDirectory stations, TimeProvider time) : IStationStates
{
    public IReadOnlyDictionary<int, LiveState> StatesOf(IReadOnlyCollection<int> stationIds)
    {
        var now = time.GetUtcNow();
        var states = new Dictionary<int, LiveState>(stationIds.Count);
        foreach (var id in stationIds)
        {
            if (stations.Find(id) is { } card)
                states[id] = Liveness.Of(card, board.Find(id), now);
        }

        return states;
    }
}
