using System.Globalization;

namespace Qingjian.Network;

/// <summary>What a station measures and how its numbers are written: unit and precision belong to the station, because
/// HJ 212 lists gases in mg/m³ and ambient stations send µg/m³.</summary>
/// <param name="Code">Factor code (HJ 212-2017 appendix B), for example <c>a34004</c>.</param>
/// <param name="NameZh">Chinese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Symbol">As on the screen: <c>PM₂.₅</c>.</param>
/// <param name="Unit">Unit of the values.</param>
/// <param name="Decimals">Decimal places of a displayed or averaged value.</param>
/// <param name="Order">Position in lists; smaller stands first.</param>
/// <param name="RangeLow">Lower end of the instrument's range in <paramref name="Unit"/>, or null.</param>
/// <param name="RangeHigh">Upper end, or null.</param>
public sealed record StationParameter(
    string Code,
    string NameZh,
    string NameEn,
    string Symbol,
    Unit Unit,
    byte Decimals,
    int Order,
    double? RangeLow,
    double? RangeHigh)
{
    /// <summary>What a list writes: the symbol in use (<c>PM₂.₅</c>), else the name in the current language.</summary>
    public string Label => Symbol != Code ? Symbol : Name;

    /// <summary>The name in the current language.</summary>
    public string Name => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? NameZh : NameEn;
}
