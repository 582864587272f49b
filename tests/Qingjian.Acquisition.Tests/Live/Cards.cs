using System.Collections.Frozen;
using Qingjian.Hj212;
using Qingjian.Network;

namespace Qingjian.Acquisition.Tests.Live;

/// <summary>Stations without a network.</summary>
internal static class Cards
{
    /// <summary>A national surface-water station: real-time every hour, one value every four hours, no minutes.</summary>
    public static StationCard FourHours { get; } = Card(new StationProfile(
        1, null, StampMeaning.Beginning, TimeSpan.FromHours(1), TimeSpan.FromMinutes(5), false, true, TimeSpan.FromHours(4),
        Tolerances.None, FrozenDictionary<string, StationParameter>.Empty));

    /// <summary>An air station: real-time every minute, five-minute and hour values.</summary>
    public static StationCard FiveMinutes { get; } = Card(new StationProfile(
        1, null, StampMeaning.Beginning, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), true, true, TimeSpan.FromHours(1),
        Tolerances.None, FrozenDictionary<string, StationParameter>.Empty));

    private static StationCard Card(StationProfile profile) =>
        new(7, "S7", "990100220000000000000007", "城南站", null, Element.SurfaceWater, "21", "99/", null, 102, 31, profile, true);
}
