using System.Globalization;

namespace Qingjian.Network;

/// <summary>A region as the running system needs it.</summary>
/// <param name="Code">Administrative code.</param>
/// <param name="Path">Codes from the root, as in <see cref="Kernel.Scope.RegionPath"/>.</param>
/// <param name="NameZh">Chinese name.</param>
/// <param name="NameEn">English name, or null.</param>
/// <param name="Outline">GeoJSON geometry, or null.</param>
public sealed record RegionCard(string Code, string Path, string NameZh, string? NameEn, string? Outline)
{
    /// <summary>The name in the current language; the Chinese one where there is no other.</summary>
    public string Name => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? NameZh : NameEn ?? NameZh;

    /// <summary>0 for a root.</summary>
    public int Depth => Path.Count('/') - 1;
}
