namespace Qingjian.Standards.Air;

/// <summary>Averages of hourly means by the validity rules, then the index.</summary>
internal static class Averages
{
    public const int WindowHours = 8;

    public static AirVerdict Assess(AirEdition edition, AirHours hours, Span<AirItemResult> items, AirItems notMonitored)
    {
        var lines = edition.Lines;
        for (var i = 0; i < lines.Count; i++)
            items[i] = Assess(lines[i], hours[lines[i].Item]);
        return AirIndex.Combine(edition, items[..lines.Count], notMonitored);
    }

    private static AirItemResult Assess(AirLine line, ReadOnlySpan<decimal?> hours) => line.Average switch
    {
        AirAverage.OneHour => Mean(line, hours[^1..]),
        AirAverage.MovingEightHours => Mean(line, hours[^WindowHours..]),
        AirAverage.DayMean or AirAverage.MovingDay => Mean(line, hours),
        AirAverage.HighestHour => Highest(line, hours),
        AirAverage.HighestEightHours => HighestWindow(line, hours),
        _ => throw new InvalidOperationException($"No rule for {line.Average}."),
    };

    private static AirItemResult Mean(AirLine line, ReadOnlySpan<decimal?> hours)
    {
        var (sum, count) = Sum(hours);
        return count < line.Needs.Minimum ? TooFew(line, count) : AirIndex.Judge(line, sum / count, count);
    }

    private static AirItemResult Highest(AirLine line, ReadOnlySpan<decimal?> hours)
    {
        decimal? highest = null;
        var count = 0;
        foreach (var hour in hours)
        {
            if (hour is not { } value)
                continue;
            count++;
            if (!(value <= highest))
                highest = value;
        }

        return count < line.Needs.Minimum ? TooFew(line, count) : AirIndex.Judge(line, highest!.Value, count);
    }

    private static AirItemResult HighestWindow(AirLine line, ReadOnlySpan<decimal?> hours)
    {
        var (sum, count) = Sum(hours[..(WindowHours - 1)]);
        var (valid, windows, highest) = (count, 0, decimal.MinValue);
        for (var end = WindowHours - 1; end < hours.Length; end++)
        {
            if (hours[end] is { } entering)
                (sum, count, valid) = (sum + entering, count + 1, valid + 1);
            if (count >= AirValidity.HoursOfEight)
                (windows, highest) = (windows + 1, Math.Max(highest, sum / count));
            if (hours[end - WindowHours + 1] is { } leaving)
                (sum, count) = (sum - leaving, count - 1);
        }

        if (windows == 0)
            return TooFew(line, valid);
        // Fewer windows still count when the figure as published, that is rounded, exceeds the limit.
        return windows < line.Needs.Minimum && !(Rounding.Half(highest, line.Decimals) > line.Needs.Limit)
            ? AirIndex.Empty(line, valid, NotAssessed.TooFewWindows)
            : AirIndex.Judge(line, highest, valid);
    }

    private static AirItemResult TooFew(AirLine line, int count) =>
        AirIndex.Empty(line, count, count == 0 ? NotAssessed.NoValue : NotAssessed.TooFewHours);

    private static (decimal Sum, int Count) Sum(ReadOnlySpan<decimal?> hours)
    {
        var sum = 0m;
        var count = 0;
        foreach (ref readonly var hour in hours)
        {
            if (hour is not { } value)
                continue;
            sum += value;
            count++;
        }

        return (sum, count);
    }
}
