using Qingjian.Network;

namespace Qingjian.Review.Findings;

/// <summary>From a station's unit to the pack's.</summary>
internal static class PackUnits
{
    /// <summary>The setting of the pack under which an element's limits stand.</summary>
    public static string SettingOf(Element element) => element switch
    {
        Element.Air => "air",
        Element.SurfaceWater or Element.Groundwater => "water",
        Element.Noise or Element.Soil or Element.Ecology or Element.Radiation or Element.SourceGas or Element.SourceWater
            or Element.GreenhouseGas or Element.Biodiversity => "other",
        _ => throw new ArgumentOutOfRangeException(nameof(element), element, "Not an element."),
    };

    /// <summary>By what a value is multiplied; null when the limits cannot be applied to it.</summary>
    public static double? Factor(Unit unit, string packUnit) => (packUnit, unit) switch
    {
        ("", _) => 1,
        ("ug/m3", Unit.MicrogramsPerCubicMetre) => 1,
        ("ug/m3", Unit.MilligramsPerCubicMetre) => 1000,
        ("mg/m3", Unit.MilligramsPerCubicMetre) => 1,
        ("mg/m3", Unit.MicrogramsPerCubicMetre) => 0.001,
        ("mg/L", Unit.MilligramsPerLitre) => 1,
        ("mg/L", Unit.MicrogramsPerLitre) => 0.001,
        _ => null,
    };
}
