namespace Qingjian.Network;

/// <summary>An organisation to enter.</summary>
/// <param name="Code">Unique: the unified social credit code (GB 32100-2015) or the bureau's own.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Name as registered.</param>
/// <param name="NameEn">English name, or null.</param>
/// <param name="RegionCode">Region of its seat.</param>
public sealed record NewOrganisation(string Code, OrganisationKind Kind, string Name, string? NameEn, string RegionCode);
