namespace Qingjian.Network;

/// <summary>What the catalogue says about a parameter at stations of one element.</summary>
/// <param name="Code">Factor code (HJ 212-2017 appendix B, or station practice).</param>
/// <param name="NameZh">Chinese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Symbol">As on the screen (<c>PM₂.₅</c>); the code where none is in use.</param>
/// <param name="Unit">Default unit.</param>
/// <param name="Decimals">Default decimal places.</param>
/// <param name="RangeLow">Default lower end of the range, or null.</param>
/// <param name="RangeHigh">Default upper end, or null.</param>
/// <param name="Usual">Stations of the element usually measure it.</param>
/// <param name="Source">Standard and table, or "station practice".</param>
public sealed record CatalogueParameter(
    string Code,
    string NameZh,
    string NameEn,
    string Symbol,
    Unit Unit,
    byte Decimals,
    double? RangeLow,
    double? RangeHigh,
    bool Usual,
    string Source);
