using System.Collections.Frozen;
using Qingjian.Archive.Reading;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Archive.Tests;

/// <summary>Stations without a database: 7 sends hours, 8 only minutes, 1 to 4 are neighbours of 7; all in region
/// 99/9901/.</summary>
internal sealed class FakeStations : IStationView
{
    private readonly Dictionary<(int Station, int Revision), StationProfile> _profiles = new()
    {
        [(7, 1)] = Profile(1, sendsHours: true, StampMeaning.Beginning),
        [(7, 2)] = Profile(2, sendsHours: true, StampMeaning.End),
        [(1, 1)] = Profile(1, sendsHours: true, StampMeaning.Beginning),
        [(2, 1)] = Profile(1, sendsHours: true, StampMeaning.Beginning),
        [(3, 1)] = Profile(1, sendsHours: true, StampMeaning.Beginning),
        [(4, 1)] = Profile(1, sendsHours: true, StampMeaning.Beginning),
        [(8, 1)] = Profile(1, sendsHours: false, StampMeaning.Beginning),
    };

    public static StationProfile Profile(int revision, bool sendsHours, StampMeaning stamp) => new(
        revision, null, stamp, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1), !sendsHours, sendsHours, TimeSpan.FromHours(1), Tolerances.None,
        new Dictionary<string, StationParameter>
        {
            ["a34004"] = new("a34004", "细颗粒物", "PM2.5", "PM₂.₅", Unit.MicrogramsPerCubicMetre, 0, 1, null, null),
            ["a21005"] = new("a21005", "一氧化碳", "CO", "CO", Unit.MilligramsPerCubicMetre, 3, 2, null, null),
        }.ToFrozenDictionary());

    public bool IsVisible(Scope scope, int stationId) => Find(stationId) is { } card && scope.Covers(card.RegionPath, card.OperatorId);

    public IReadOnlyList<StationCard> Within(Scope scope) => [.. _profiles.Keys.Select(key => key.Station).Distinct().Where(id => IsVisible(scope, id)).Select(id => Find(id)!)];

    public StationCard? Find(int stationId) => _profiles.TryGetValue((stationId, 1), out var profile)
        ? new(stationId, $"S{stationId}", "", "城南站", null, Element.Air, "22", "99/9901/", null, 116, 39, profile, true)
        : null;

    public StationCard? FindByCode(Scope scope, string code) =>
        code.Length == 2 && Find(code[1] - '0') is { } card && IsVisible(scope, card.Id) ? card : null;

    public StationProfile? Profile(int stationId, int revision) => _profiles.GetValueOrDefault((stationId, revision));
}
