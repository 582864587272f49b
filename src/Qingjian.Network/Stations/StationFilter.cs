namespace Qingjian.Network.Stations;

/// <summary>What the station list shows; everything stands in the address.</summary>
/// <param name="RegionPath">A region and everything below it, or null.</param>
/// <param name="Element">One element, or null.</param>
/// <param name="State">Stations in this live state, or null.</param>
/// <param name="OperatorId">One operator, or null.</param>
/// <param name="Q">Part of code, name, English name or MN, or null.</param>
/// <param name="Retired">Retired stations instead of those in service.</param>
/// <param name="SiteClass">One class of its element's points, as in <see cref="StationSite.SiteClass"/>, or null.</param>
/// <param name="SuperStations">Super-stations only.</param>
internal sealed record StationFilter(
    string? RegionPath = null,
    Element? Element = null,
    StationState? State = null,
    int? OperatorId = null,
    string? Q = null,
    bool Retired = false,
    string? SiteClass = null,
    bool SuperStations = false);
