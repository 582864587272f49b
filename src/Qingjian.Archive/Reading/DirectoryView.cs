using System.Collections.Concurrent;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Archive.Reading;

internal sealed class DirectoryView(StationDirectory directory, ServerCluster cluster) : IStationView
{
    private readonly ConcurrentDictionary<(int Station, int Revision), byte> _nowhere = new();

    public bool IsVisible(Scope scope, int stationId) => directory.IsVisible(scope, stationId);

    public IReadOnlyList<StationCard> Within(Scope scope) => directory.Within(scope);

    public StationCard? Find(int stationId) => directory.Find(stationId);

    public StationCard? FindByCode(Scope scope, string code) => directory.FindByCode(scope, code);

    // Another server of the cluster may have taken a frame by a revision that was made there a moment ago.
    public StationProfile? Profile(int stationId, int revision)
    {
        if (directory.Profile(stationId, revision) is { } known)
            return known;
        if (!cluster.IsShared || _nowhere.ContainsKey((stationId, revision)))
            return null;
        Task.Run(() => directory.ReloadAsync(CancellationToken.None)).GetAwaiter().GetResult();
        var found = directory.Profile(stationId, revision);
        if (found is null)
            _nowhere.TryAdd((stationId, revision), 0);
        return found;
    }
}
