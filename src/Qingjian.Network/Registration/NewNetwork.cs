namespace Qingjian.Network;

/// <summary>A network, or a part of one, to enter in one transaction.</summary>
/// <param name="Regions">Parents before children.</param>
/// <param name="Organisations">Their regions may be among <paramref name="Regions"/>.</param>
/// <param name="Stations">Their regions and operators may be among the others.</param>
public sealed record NewNetwork(
    IReadOnlyList<NewRegion> Regions,
    IReadOnlyList<NewOrganisation> Organisations,
    IReadOnlyList<NewStation> Stations);
