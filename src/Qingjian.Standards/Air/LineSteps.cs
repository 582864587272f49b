namespace Qingjian.Standards.Air;

/// <summary>Steps of one line: concentration, then its individual index.</summary>
internal static class LineSteps
{
    private const string Equation = "HJ 633 eq. 1";
    private const string Ceiling = "HJ 633-2026 4.2.6; HJ 633-2012 6.2";

    public static AirItemResult Add(List<ExplanationStep> steps, AirLine line, ReadOnlySpan<decimal?> hours)
    {
        var (concentration, count, why) = new ConcentrationSteps(steps, line).Add(hours);
        if (concentration is not { } rounded)
            return None(null, why, line.Needs.Clause, line.Needs.Status);
        if (rounded < 0)
            return None(rounded, NotAssessed.BelowZero, line.Clause, line.Status);
        return rounded > line.Breakpoints[^1].Concentration
            ? Beyond(steps, line, rounded, count)
            : new(line.Item, line.Average, rounded, Interpolate(steps, line, rounded), count, NotAssessed.No);

        AirItemResult None(decimal? value, NotAssessed reason, string clause, string status)
        {
            steps.Add(new(StepKind.NotAssessed, line.Item, line.Average, string.Empty, null, null, reason, clause, status));
            return new(line.Item, line.Average, value, null, count, reason);
        }
    }

    private static AirItemResult Beyond(List<ExplanationStep> steps, AirLine line, decimal rounded, int count)
    {
        var top = line.Breakpoints[^1];
        int? iaqi = line.Beyond switch
        {
            BeyondTable.Cap500 => 500,
            BeyondTable.StaysAtTop => top.Iaqi,
            BeyondTable.NotComputed => null,
            _ => throw new InvalidOperationException($"No rule for {line.Beyond}."),
        };
        var why = iaqi is null ? NotAssessed.BeyondTable : NotAssessed.No;
        var formula = $"{Text.Number(rounded)} > {Text.Number(top.Concentration)}";
        steps.Add(new(StepKind.Beyond, line.Item, line.Average, formula, iaqi, null, why, line.Clause, line.Status));
        return new(line.Item, line.Average, rounded, iaqi, count, why);
    }

    private static int Interpolate(List<ExplanationStep> steps, AirLine line, decimal rounded)
    {
        var high = line.Breakpoints.First(point => point.Concentration >= rounded && point.Concentration > 0);
        var low = line.Breakpoints.Last(point => point.Concentration < high.Concentration);
        // Multiply before dividing: an index that is whole must come out whole.
        var exact = ((high.Iaqi - low.Iaqi) * (rounded - low.Concentration) / (high.Concentration - low.Concentration)) + low.Iaqi;
        var formula = $"({high.Iaqi} − {low.Iaqi}) ÷ ({Text.Number(high.Concentration)} − {Text.Number(low.Concentration)}) × "
            + $"({Text.Number(rounded)} − {Text.Number(low.Concentration)}) + {low.Iaqi} = {Text.Number(exact)}";
        steps.Add(new(StepKind.Interpolate, line.Item, line.Average, formula, exact, null, NotAssessed.No, $"{line.Clause}, {Equation}", line.Status));
        var iaqi = (int)Math.Ceiling(exact);
        steps.Add(new(StepKind.RoundUp, line.Item, line.Average, $"⌈{Text.Number(exact)}⌉ = {iaqi}", iaqi, null, NotAssessed.No, Ceiling, "confirmed"));
        return iaqi;
    }
}
