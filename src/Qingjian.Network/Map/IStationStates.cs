namespace Qingjian.Network;

/// <summary>Where the map, the list and the station page learn whether stations speak; Acquisition implements it. A
/// process without a gateway has none, and every state is unknown.</summary>
public interface IStationStates
{
    /// <summary>The states of the stations that are known; a station without an entry is
    /// <see cref="StationState.Unknown"/>. Callers pass only stations within their scope.</summary>
    IReadOnlyDictionary<int, LiveState> StatesOf(IReadOnlyCollection<int> stationIds);
}
