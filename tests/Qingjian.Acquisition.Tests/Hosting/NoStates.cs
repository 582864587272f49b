using Qingjian.Network;

namespace Qingjian.Acquisition.Tests.Hosting;

/// <summary>Nobody knows whether a station is connected.</summary>
internal sealed class NoStates : IStationStates
{
    public IReadOnlyDictionary<int, LiveState> StatesOf(IReadOnlyCollection<int> stationIds) => new Dictionary<int, LiveState>();
}
