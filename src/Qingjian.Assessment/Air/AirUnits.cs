using Qingjian.Network;
using Qingjian.Standards;

namespace Qingjian.Assessment.Air;

/// <summary>Concentrations in the unit of the standard: µg/m³, CO mg/m³ (GB 3095 table 1). Stations send either, by their profile.</summary>
internal static class AirUnits
{
    /// <summary>The same concentration, exactly; null when the unit is none of mass per volume.</summary>
    public static decimal? InUnitOf(AirItem item, decimal value, Unit unit) => item.InStandardUnit(unit.InMicrogramsPerCubicMetre(value));

    public static Unit Of(AirItem item) => item is AirItem.CO ? Unit.MilligramsPerCubicMetre : Unit.MicrogramsPerCubicMetre;
}
