namespace Qingjian.Simulator;

/// <summary>An invented organisation 单位.</summary>
/// <param name="Code">Short code, unique in the prefecture.</param>
/// <param name="Role">What it does.</param>
/// <param name="RegionCode">Where it belongs.</param>
/// <param name="NameZh">Chinese name.</param>
/// <param name="NameEn">English name.</param>
public sealed record FictionalOrganisation(string Code, OrganisationRole Role, string RegionCode, string NameZh, string NameEn);
