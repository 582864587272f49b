using Qingjian.Network;
using Qingjian.Standards;

namespace Qingjian.Assessment.Air;

/// <summary>Concentrations in the unit of the standard: µg/m³, CO mg/m³ (GB 3095 table 1). Stations send either, by their profile.</summary>
internal static class AirUnits
{
    /// <summary>The same concentration, exactly; null when the unit is none of mass per volume.</summary>
    public static decimal? InUnitOf(AirItem item, decimal value, Unit unit)
    {
        decimal? micrograms = unit switch
        {
            Unit.MicrogramsPerCubicMetre => value,
            Unit.MilligramsPerCubicMetre => value * 1000,
            Unit.NanogramsPerCubicMetre => value / 1000,
            _ => null,
        };
        return item is AirItem.CO ? micrograms / 1000 : micrograms;
    }

    public static Unit Of(AirItem item) => item is AirItem.CO ? Unit.MilligramsPerCubicMetre : Unit.MicrogramsPerCubicMetre;
}
