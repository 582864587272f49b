namespace Qingjian.Standards;

/// <summary>How a figure came about, rebuilt from the same inputs when asked.</summary>
/// <param name="Edition">The edition that judged.</param>
/// <param name="Steps">The steps in order: each line of the report, then the index.</param>
/// <param name="Items">Results of the lines, as the steps end.</param>
/// <param name="Verdict">The verdict, as the steps end.</param>
public sealed record AirExplanation(
    AirEdition Edition, IReadOnlyList<ExplanationStep> Steps, IReadOnlyList<AirItemResult> Items, AirVerdict Verdict);
