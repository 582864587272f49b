using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Archive.Reading;

/// <summary>What this room asks of the network's directory. A seam: tests have stations without a database.</summary>
internal interface IStationView
{
    bool IsVisible(Scope scope, int stationId);

    IReadOnlyList<StationCard> Within(Scope scope);

    StationCard? Find(int stationId);

    StationCard? FindByCode(Scope scope, string code);

    StationProfile? Profile(int stationId, int revision);
}
