using Qingjian.Archive.Reading;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Archive.Series;

/// <summary>Which stations a curve is compared with (邻站).</summary>
internal static class PeerStations
{
    private const int Enough = 3;

    /// <summary>Those of the smallest region around the station with at least three that measure the same in the same
    /// unit, within the scope. Outlets are not compared, each
    /// discharges by its own process; nor are directions, of which there is no median.</summary>
    public static IReadOnlyList<StationCard> Of(IStationView stations, Scope scope, StationCard own, string parameter)
    {
        if (own.Element is not (Element.Air or Element.SurfaceWater) || !own.Profile.Parameters.TryGetValue(parameter, out var measured)
            || measured.Unit == Unit.DegreesOfAngle)
            return [];
        var alike = stations.Within(scope).Where(other => other.Id != own.Id && other.Active && other.Element == own.Element
            && other.Profile.HourStep == own.Profile.HourStep
            && other.Profile.Parameters.TryGetValue(parameter, out var theirs) && theirs.Unit == measured.Unit).ToList();
        var region = own.RegionPath;
        while (true)
        {
            var near = alike.Where(other => other.RegionPath.StartsWith(region, StringComparison.Ordinal)).ToList();
            if (near.Count >= Enough || region.Length == 0)
                return near;
            region = region[..(region.TrimEnd('/').LastIndexOf('/') + 1)];
        }
    }
}
