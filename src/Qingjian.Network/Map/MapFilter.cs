using Microsoft.AspNetCore.Http;
using Qingjian.Network.Stations;

namespace Qingjian.Network.Map;

/// <summary>What the map's address chooses; what cannot be read chooses nothing.</summary>
internal sealed record MapFilter(string? RegionPath, Element? Element, StationState? State)
{
    public static MapFilter Read(IQueryCollection query)
    {
        var filter = StationFilterReading.Read(query);
        return new(filter.RegionPath, filter.Element, filter.State);
    }
}
