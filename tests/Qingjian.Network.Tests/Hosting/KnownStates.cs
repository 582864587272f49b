namespace Qingjian.Network.Tests.Hosting;

/// <summary>Live states as a test says.</summary>
internal sealed class KnownStates : Dictionary<int, LiveState>, IStationStates
{
    public IReadOnlyDictionary<int, LiveState> StatesOf(IReadOnlyCollection<int> stationIds) =>
        this.Where(pair => stationIds.Contains(pair.Key)).ToDictionary();
}
