namespace Qingjian.Standards.Air;

/// <summary>Rebuilds a figure step by step. It computes in plain decimals by the formula and shares no arithmetic with the hot path, so that
/// one can be held against the other.</summary>
internal static class Explaining
{
    public static AirExplanation Explain(AirEdition edition, AirHours hours, AirItems notMonitored)
    {
        var steps = new List<ExplanationStep>();
        var items = edition.Lines.Select(_ => default(AirItemResult)).ToArray();
        for (var i = 0; i < items.Length; i++)
            items[i] = LineSteps.Add(steps, edition.Lines[i], hours[edition.Lines[i].Item]);
        return new AirExplanation(edition, steps, items, VerdictSteps.Add(steps, edition, items, notMonitored));
    }
}
