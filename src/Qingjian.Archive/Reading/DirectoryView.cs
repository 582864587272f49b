using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Archive.Reading;

internal sealed class DirectoryView(StationDirectory directory) : IStationView
{
    public bool IsVisible(Scope scope, int stationId) => directory.IsVisible(scope, stationId);

    public IReadOnlyList<StationCard> Within(Scope scope) => directory.Within(scope);

    public StationCard? Find(int stationId) => directory.Find(stationId);

    public StationCard? FindByCode(Scope scope, string code) => directory.FindByCode(scope, code);

    public StationProfile? Profile(int stationId, int revision) => directory.Profile(stationId, revision);
}
