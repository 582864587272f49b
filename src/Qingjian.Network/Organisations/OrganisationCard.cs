using System.Globalization;

namespace Qingjian.Network;

/// <summary>An organisation as the running system needs it.</summary>
/// <param name="Id">Key in storage; the operator of a <see cref="Kernel.Scope"/>.</param>
/// <param name="Code">Its code.</param>
/// <param name="Kind">What it is.</param>
/// <param name="NameZh">Name as registered.</param>
/// <param name="NameEn">English name, or null.</param>
/// <param name="RegionPath">Region of its seat.</param>
public sealed record OrganisationCard(int Id, string Code, OrganisationKind Kind, string NameZh, string? NameEn, string RegionPath)
{
    /// <summary>The name in the current language; the registered one where there is no other.</summary>
    public string Name => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? NameZh : NameEn ?? NameZh;
}
