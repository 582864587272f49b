namespace Qingjian.Standards.Air;

/// <summary>Steps from hourly means to a rounded concentration.</summary>
internal sealed class ConcentrationSteps(List<ExplanationStep> steps, AirLine line)
{
    /// <summary>The rounded concentration, or why there is none; and the valid hours.</summary>
    public (decimal? Concentration, int Hours, NotAssessed Why) Add(ReadOnlySpan<decimal?> hours) => line.Average switch
    {
        AirAverage.OneHour => Mean([hours[^1]]),
        AirAverage.MovingEightHours => Mean(hours[^Averages.WindowHours..].ToArray()),
        AirAverage.DayMean or AirAverage.MovingDay => Mean(hours.ToArray()),
        AirAverage.HighestHour => HighestHour(hours.ToArray()),
        AirAverage.HighestEightHours => HighestWindow(hours.ToArray()),
        _ => throw new InvalidOperationException($"No rule for {line.Average}."),
    };

    private (decimal?, int, NotAssessed) Mean(decimal?[] hours)
    {
        var values = hours.OfType<decimal>().ToArray();
        if (!Enough(values.Length, line.Needs.Minimum))
            return (null, values.Length, values.Length == 0 ? NotAssessed.NoValue : NotAssessed.TooFewHours);
        var mean = values.Sum() / values.Length;
        if (values.Length > 1)
            Step(StepKind.Mean, $"{Text.Sum(values)} ÷ {values.Length} = {Text.Number(mean)}", mean, line.Needs.Clause, line.Needs.Status);
        return (Rounded(mean), values.Length, NotAssessed.No);
    }

    private (decimal?, int, NotAssessed) HighestHour(decimal?[] hours)
    {
        var values = hours.OfType<decimal>().ToArray();
        if (!Enough(values.Length, line.Needs.Minimum))
            return (null, values.Length, values.Length == 0 ? NotAssessed.NoValue : NotAssessed.TooFewHours);
        return (Rounded(Highest(values)), values.Length, NotAssessed.No);
    }

    private (decimal?, int, NotAssessed) HighestWindow(decimal?[] hours)
    {
        var valid = hours.OfType<decimal>().Count();
        var windows = Enumerable.Range(0, hours.Length - Averages.WindowHours + 1)
            .Select(start => hours.Skip(start).Take(Averages.WindowHours).OfType<decimal>().ToArray())
            .Where(window => window.Length >= AirValidity.HoursOfEight)
            .Select(window => window.Sum() / window.Length).ToArray();
        var enough = Enough(windows.Length, line.Needs.Minimum);
        if (windows.Length == 0)
            return (null, valid, valid == 0 ? NotAssessed.NoValue : NotAssessed.TooFewHours);
        var rounded = Rounded(Highest(windows));
        if (enough)
            return (rounded, valid, NotAssessed.No);
        var exceeds = rounded > line.Needs.Limit;
        Step(StepKind.Validity, $"{Text.Number(rounded)} {(exceeds ? ">" : "≤")} {line.Needs.Limit}", null, line.Needs.Clause, line.Needs.Status);
        return exceeds ? (rounded, valid, NotAssessed.No) : (null, valid, NotAssessed.TooFewWindows);
    }

    private bool Enough(int count, int minimum)
    {
        Step(StepKind.Validity, $"{count} {(count >= minimum ? "≥" : "<")} {minimum}", null, line.Needs.Clause, line.Needs.Status);
        return count >= minimum;
    }

    private decimal Highest(decimal[] values)
    {
        var highest = values.Max();
        Step(StepKind.Highest, $"max({string.Join(", ", values.Select(Text.Number))})", highest, line.Needs.Clause, line.Needs.Status);
        return highest;
    }

    private decimal Rounded(decimal value)
    {
        var rounded = Rounding.Half(value, line.Decimals);
        Step(StepKind.Round, $"{Text.Number(value)} → {Text.Number(rounded)}", rounded, Rounding.Clause + "; HJ 633-2026 4.2.2, 4.2.3", "confirmed");
        return rounded;
    }

    private void Step(StepKind kind, string formula, decimal? result, string clause, string status) =>
        steps.Add(new(kind, line.Item, line.Average, formula, result, result is null ? null : line.Unit, NotAssessed.No, clause, status));
}
