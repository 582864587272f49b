namespace Qingjian.Standards;

/// <summary>The index from concentrations (空气质量指数), HJ 633. Allocates nothing.</summary>
public static class AirIndex
{
    /// <summary>Judges concentrations that are already averages, one for each line of the edition; null where there is none.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="concentrations">In the order and unit of the edition's lines, not yet rounded.</param>
    /// <param name="items">Where the results go: at least as many as the lines.</param>
    /// <param name="notMonitored">Items outside the station's plan: they are not missed (HJ 633-2026 5.3.2).</param>
    public static AirVerdict Judge(
        AirEdition edition, ReadOnlySpan<decimal?> concentrations, Span<AirItemResult> items, AirItems notMonitored = AirItems.None)
    {
        for (var i = 0; i < edition.Lines.Count; i++)
        {
            var line = edition.Lines[i];
            items[i] = concentrations[i] is { } value ? Judge(line, value, hours: 0) : Empty(line, hours: 0, NotAssessed.NoValue);
        }

        return Combine(edition, items[..edition.Lines.Count], notMonitored);
    }

    /// <summary>The individual index of one concentration (空气质量分指数) by one line.</summary>
    public static AirItemResult Judge(AirLine line, decimal concentration) => Judge(line, concentration, hours: 0);

    internal static AirItemResult Judge(AirLine line, decimal concentration, int hours)
    {
        var rounded = Rounding.Half(concentration, line.Decimals);
        if (rounded < 0)
            return new(line.Item, line.Average, rounded, null, hours, NotAssessed.BelowZero);
        var iaqi = Interpolated(line, rounded);
        return new(line.Item, line.Average, rounded, iaqi, hours, iaqi is null ? NotAssessed.BeyondTable : NotAssessed.No);
    }

    internal static AirItemResult Empty(AirLine line, int hours, NotAssessed why) => new(line.Item, line.Average, null, null, hours, why);

    internal static AirVerdict Combine(AirEdition edition, ReadOnlySpan<AirItemResult> items, AirItems notMonitored)
    {
        var aqi = -1;
        AirItems primary = AirItems.None, present = AirItems.None, all = AirItems.None;
        foreach (ref readonly var item in items)
        {
            all |= item.Item.AsSet;
            if (item.Iaqi is not { } iaqi)
                continue;
            present |= item.Item.AsSet;
            if (iaqi > aqi)
                (aqi, primary) = (iaqi, item.Item.AsSet);
            else if (iaqi == aqi)
                primary |= item.Item.AsSet;
        }

        var missing = all & ~present & ~notMonitored;
        var why = Withheld(edition.Missing, aqi, present, missing);
        return why is NotAssessed.No
            ? new(aqi, edition.LevelOf(aqi).Level, aqi > 50 ? primary : AirItems.None, missing, why)
            : new(null, 0, AirItems.None, missing, why);
    }

    private static NotAssessed Withheld(MissingItems rule, int aqi, AirItems present, AirItems missing) => rule switch
    {
        _ when aqi < 0 => NotAssessed.NoIndex,
        MissingItems.AnyItem => NotAssessed.No,
        MissingItems.OneParticulate => (present & (AirItems.PM10 | AirItems.PM25)) == 0 ? NotAssessed.NoParticulate : NotAssessed.No,
        MissingItems.AllUnlessAbove100 => missing != 0 && aqi <= 100 ? NotAssessed.ItemMissing : NotAssessed.No,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No such rule."),
    };

    // Whole numbers: concentration and breakpoints in tenths, so that the ceiling of the exact quotient is exact.
    private static int? Interpolated(AirLine line, decimal rounded)
    {
        var points = line.Tenths;
        var indices = line.Indices;
        var last = points.Length - 1;
        if (rounded * 10 > points[last])
            return line.Beyond switch
            {
                BeyondTable.Cap500 => 500,
                BeyondTable.StaysAtTop => indices[last],
                BeyondTable.NotComputed => null,
                _ => throw new InvalidOperationException($"No rule for {line.Beyond}."),
            };
        var tenths = (int)(rounded * 10);
        var high = 1;
        while (points[high] < tenths)
            high++;
        var numerator = (indices[high] - indices[high - 1]) * (tenths - points[high - 1]);
        var width = points[high] - points[high - 1];
        return indices[high - 1] + ((numerator + width - 1) / width);
    }
}
