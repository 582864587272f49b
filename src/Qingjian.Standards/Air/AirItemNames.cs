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

        /// <summary>The item as a set of one.</summary>
        public AirItems AsSet => (AirItems)(1 << (int)item);
    }

    /// <summary>The items of the set, in the order of the enum.</summary>
    public static IEnumerable<AirItem> Each(this AirItems items) => All.Where(item => items.HasFlag(item.AsSet));

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
