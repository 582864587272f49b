using System.Globalization;
using Qingjian.Hj212;
using Qingjian.Simulator.Faulty;

namespace Qingjian.Simulator.Checks;

/// <summary>What simulated instruments show when they are checked with a standard: a pure function of station, factor and
/// moment. Most deviate little; one check in forty is beyond the limit of a span check, ±10 % (unconfirmed).</summary>
internal sealed class InstrumentCheck(string mn, Dialect dialect)
{
    private const double FailingShare = 1 / 40.0;

    /// <summary>The result message of a check in the station's edition.</summary>
    public FactorUpload Result(QualityControlKind kind, IEnumerable<FactorCode> factors, DateTimeOffset at) =>
        new(at, [.. factors.Select(factor => new FactorValues(factor, [.. Items(kind, factor, at)]))]);

    /// <summary>The line that an instrument writes into its log (3020, i11001) about a zero and span check.</summary>
    public string LogLine(FactorCode factor, DateTimeOffset at)
    {
        var (_, zero) = Shown(QualityControlKind.ZeroCheck, factor, at);
        var (standard, span) = Shown(QualityControlKind.SpanCheck, factor, at);
        return string.Create(CultureInfo.InvariantCulture, $"零点检查 读数{zero} 标准0 跨度检查 读数{span} 标准{standard}");
    }

    private List<NamedValue> Items(QualityControlKind kind, FactorCode factor, DateTimeOffset at)
    {
        var (standard, shown) = Shown(kind, factor, at);
        if (dialect == Dialect.Hj2025)
            return [new("SampleRd", Text(shown)), new("StandardValue", Text(standard)), new("ResultType", Passes(factor, standard, shown) ? "1" : "0")];
        List<NamedValue> items = [new("Check", Text(shown))];
        if (kind is not (QualityControlKind.SpikeRecovery or QualityControlKind.ParallelSample))
            items.Add(new("StandardValue", Text(standard)));
        if (kind is QualityControlKind.ZeroCheck or QualityControlKind.SpanCheck)
            items.Add(new("SpanValue", Text(CheckStandards.Of(factor).Range)));
        items.Add(new("Flag", "N"));
        return items;
    }

    private (decimal Standard, decimal Shown) Shown(QualityControlKind kind, FactorCode factor, DateTimeOffset at)
    {
        var (span, range, decimals) = CheckStandards.Of(factor);
        var dice = FaultDice.Throw((int)kind, FaultKind.Forget, mn + factor, (int)kind, at, 1, 1);
        var turn = FaultDice.Throw((int)kind, FaultKind.Lose, mn + factor, (int)kind, at, 1, 1);
        var relative = (decimal)(dice < FailingShare ? 0.11 + 0.05 * turn : 0.08 * (turn - 0.5));
        var (standard, shown) = kind switch
        {
            QualityControlKind.ZeroCheck => (0m, range * relative / 10),
            QualityControlKind.SpikeRecovery => (100m, 100 * (1 + relative)), // per cent recovered
            QualityControlKind.ParallelSample => (0m, Math.Abs(100 * relative)), // per cent of deviation
            _ => (span, span * (1 + relative)),
        };
        return (standard, Math.Round(shown, decimals, MidpointRounding.ToEven));
    }

    private static bool Passes(FactorCode factor, decimal standard, decimal shown) =>
        Math.Abs(shown - standard) <= 0.1m * (standard == 0 ? CheckStandards.Of(factor).Range : standard);

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
