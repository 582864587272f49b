namespace Qingjian.Standards;

/// <summary>How an air item is written.</summary>
public static class AirItemNames
{
    /// <summary>All six, in the order of the enum.</summary>
    public static IReadOnlyList<AirItem> All { get; } = Enum.GetValues<AirItem>();

    extension(AirItem item)
    {
        /// <summary>The symbol as the standards print it without subscripts: SO2, NO2, CO, O3, PM10, PM2.5.</summary>
        public string Symbol => item is AirItem.PM25 ? "PM2.5" : item.ToString();

        /// <summary>The factor code that a station sends it under: HJ 212-2017 B.2, and for ozone the code in use (the table has none).</summary>
        public string FactorCode => item switch
        {
            AirItem.SO2 => "a21026",
            AirItem.NO2 => "a21004",
            AirItem.CO => "a21005",
            AirItem.O3 => "a05024",
            AirItem.PM10 => "a34002",
            AirItem.PM25 => "a34004",
            _ => throw new ArgumentOutOfRangeException(nameof(item), item, "No such item."),
        };

        /// <summary>The item as a set of one.</summary>
        public AirItems AsSet => (AirItems)(1 << (int)item);
    }

    /// <summary>The items of the set, in the order of the enum.</summary>
    public static IEnumerable<AirItem> Each(this AirItems items) => All.Where(item => items.HasFlag(item.AsSet));

    /// <summary>The item that a station sends under a factor code; null for any other code.</summary>
    public static AirItem? OfFactor(string? code)
    {
        foreach (var item in All)
        {
            if (item.FactorCode == code)
                return item;
        }
        return null;
    }

    /// <summary>A concentration in the unit that the standards judge the item in, exactly: CO mg/m³, the others µg/m³
    /// (GB 3095 table 1).</summary>
    /// <param name="item">The item.</param>
    /// <param name="micrograms">The concentration in µg/m³; null stays null.</param>
    public static decimal? InStandardUnit(this AirItem item, decimal? micrograms) => item is AirItem.CO ? micrograms / 1000 : micrograms;

    /// <summary>The item of a symbol; false for any other text.</summary>
    public static bool TryParse(string symbol, out AirItem item)
    {
        foreach (var candidate in All)
        {
            if (candidate.Symbol == symbol)
            {
                item = candidate;
                return true;
            }
        }

        item = default;
        return false;
    }
}
