using System.Collections.Frozen;
using Qingjian.Network;
using Qingjian.Standards;

namespace Qingjian.Review.Impacts;

/// <summary>The six air items as HJ 212 names and sends them.</summary>
internal static class AirFactors
{
    // HJ 212-2017 appendix B table B.2.
    private static readonly FrozenDictionary<string, AirItem> Items = new Dictionary<string, AirItem>
    {
        ["a21026"] = AirItem.SO2,
        ["a21004"] = AirItem.NO2,
        ["a21005"] = AirItem.CO,
        ["a05024"] = AirItem.O3,
        ["a34002"] = AirItem.PM10,
        ["a34004"] = AirItem.PM25,
    }.ToFrozenDictionary();

    public static IEnumerable<KeyValuePair<string, AirItem>> All => Items;

    public static AirItem? ItemOf(string? parameter) => parameter is not null && Items.TryGetValue(parameter, out var item) ? item : null;

    /// <summary>A concentration in the unit of the standard (CO mg/m³, the others µg/m³), exactly; null when the unit is no
    /// concentration in air.</summary>
    public static decimal? InStandardUnit(AirItem item, decimal value, Unit unit) => (unit, item) switch
    {
        (Unit.MilligramsPerCubicMetre, AirItem.CO) => value,
        (Unit.MicrogramsPerCubicMetre, AirItem.CO) => value / 1000,
        (Unit.MilligramsPerCubicMetre, _) => value * 1000,
        (Unit.MicrogramsPerCubicMetre, _) => value,
        _ => null,
    };
}
