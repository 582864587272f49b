using Qingjian.Network;
using Qingjian.Standards;

namespace Qingjian.Assessment.Air;

/// <summary>Figures as the API says them.</summary>
internal static class AirAnswering
{
    public static AirFigureAnswer Of(StationCard station, AirFigure figure) => new(
        station.Code, station.DisplayName, figure.InForce.Edition?.Code, figure.InForce.Basis, figure.InForce.IsConfirmed,
        figure.Verdict.Aqi, figure.Level?.Level, figure.Level?.Name, Symbols(figure.Verdict.Primary), Symbols(figure.Verdict.Missing),
        Reason(figure.Verdict.Why), figure.Inputs.Doubtful, [.. figure.Items.Select(Of)]);

    public static AirExplanationAnswer Explained(StationCard station, AirFigure figure) => new(
        Of(station, figure), [.. (JudgeAir.Explain(figure)?.Steps ?? []).Select(Of)], [.. figure.Inputs.Excluded.Select(Of)]);

    private static AirItemAnswer Of(AirItemResult item) =>
        new(item.Item.Symbol, item.Average.ToString(), item.Concentration, item.Iaqi, item.ValidHours, Reason(item.Why));

    private static AirStepAnswer Of(ExplanationStep step) => new(
        step.Kind.ToString(), step.Item?.Symbol, step.Average?.ToString(), step.Formula, step.Out, step.Unit, Reason(step.Why), step.Clause, step.Status);

    private static AirExclusionAnswer Of(HourInput input) =>
        new(input.Item.Symbol, input.StartUtc, input.Shown, input.Fault.ToString(), input.Decision == 0 ? null : input.Decision);

    private static string[] Symbols(AirItems items) => [.. items.Each().Select(item => item.Symbol)];

    private static string? Reason(NotAssessed why) => why is NotAssessed.No ? null : why.ToString();
}
