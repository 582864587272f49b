namespace Qingjian.Standards.Air;

/// <summary>Steps from individual indices to index, primary pollutants and level.</summary>
internal static class VerdictSteps
{
    private const string HighestClause = "HJ 633 eq. 2";
    private const string PrimaryClause = "HJ 633-2026 4.3.1; HJ 633-2012 4.4.2";

    public static AirVerdict Add(List<ExplanationStep> steps, AirEdition edition, AirItemResult[] items, AirItems notMonitored)
    {
        var judged = items.Where(item => item.Iaqi is not null).ToArray();
        var missing = edition.Lines.Select(line => line.Item).Distinct()
            .Where(item => !notMonitored.HasFlag(item.AsSet) && judged.All(one => one.Item != item))
            .Aggregate(AirItems.None, (set, item) => set | item.AsSet);
        if (judged.Length == 0)
            return Withheld(NotAssessed.NoIndex);
        var aqi = judged.Max(item => item.Iaqi!.Value);
        Add(StepKind.Index, $"max({string.Join(", ", judged.Select(item => $"{item.Item.Symbol} {item.Iaqi}"))}) = {aqi}", aqi, HighestClause, "confirmed");
        if (edition.Missing is MissingItems.OneParticulate && judged.All(item => item.Item is not (AirItem.PM10 or AirItem.PM25)))
            return Withheld(NotAssessed.NoParticulate);
        if (edition.Missing is MissingItems.AllUnlessAbove100 && missing != AirItems.None && aqi <= 100)
            return Withheld(NotAssessed.ItemMissing);
        var primary = Primary();
        // HJ 633-2026 begins its first level at 1; an index of 0 (every item 0) is excellent all the same.
        var level = edition.Levels.First(row => aqi <= row.To);
        Add(StepKind.Level, aqi < level.From ? $"{aqi} ≤ {level.To}" : $"{level.From} ≤ {aqi} ≤ {level.To}", level.Level, level.Clause, "confirmed");
        return new(aqi, level.Level, primary, missing, NotAssessed.No);

        AirItems Primary()
        {
            if (aqi <= 50)
            {
                Add(StepKind.Primary, $"{aqi} ≤ 50", null, PrimaryClause, "confirmed");
                return AirItems.None;
            }

            var highest = judged.Where(item => item.Iaqi == aqi).Select(item => item.Item).Distinct().ToArray();
            Add(StepKind.Primary, string.Join(", ", highest.Select(item => item.Symbol)), null, PrimaryClause, "confirmed");
            return highest.Aggregate(AirItems.None, (set, item) => set | item.AsSet);
        }

        AirVerdict Withheld(NotAssessed why)
        {
            var formula = string.Join(", ", missing.Each().Select(item => item.Symbol));
            steps.Add(new(StepKind.NotAssessed, null, null, formula, null, null, why, edition.MissingClause, edition.Status));
            return new(null, 0, AirItems.None, missing, why);
        }

        void Add(StepKind kind, string formula, decimal? result, string clause, string status) =>
            steps.Add(new(kind, null, null, formula, result, null, NotAssessed.No, clause, status));
    }
}
