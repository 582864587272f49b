using CsCheck;

namespace Qingjian.Standards.Tests;

public class AirPropertyTests
{
    // Mostly everyday values, some far above the tables and below zero; 0 to 3 decimals; one in six hours lacks.
    private static readonly Gen<decimal?> Value = Gen.Frequency(
        (1, Gen.Const((decimal?)null)),
        (4, Gen.Select(Gen.Int[-20, 3000], Gen.Int[0, 2]).Select((digits, scale) => (decimal?)new decimal(Math.Abs(digits), 0, 0, digits < 0, (byte)scale))),
        (1, Gen.Int[0, 5000].Select(digits => (decimal?)digits)));

    private static readonly Gen<decimal?[]> Day = Gen.OneOf(Value.Array[AirHours.Length], Sparse());
    private static readonly Gen<AirEdition> Editions = Gen.Int[0, AirStandards.All.Count - 1].Select(number => AirStandards.All[number]);

    [Fact]
    public void The_explanation_ends_in_the_result() => Gen.Select(Day, Editions, Gen.Int[0, 63]).Sample((values, edition, plan) =>
    {
        var items = new AirItemResult[AirEdition.MostLines];
        var (verdict, explanation) = edition.Report is AirReport.Daily
            ? (AirDay.Assess(edition, new AirHours(values), items, (AirItems)plan), AirDay.Explain(edition, new AirHours(values), (AirItems)plan))
            : (AirHour.Assess(edition, new AirHours(values), items, (AirItems)plan), AirHour.Explain(edition, new AirHours(values), (AirItems)plan));
        Assert.Equal(verdict, explanation.Verdict);
        Assert.Equal(items.Take(edition.Lines.Count), explanation.Items);
        if (verdict.Aqi is { } aqi)
            Assert.Equal(aqi, explanation.Steps.Single(step => step.Kind is StepKind.Index).Out);
        else
            Assert.Equal(verdict.Why, explanation.Steps[^1].Why);
    }, iter: 3000);

    [Fact]
    public void A_higher_concentration_never_gives_a_lower_index() =>
        Gen.Select(Editions, Gen.Int[0, 6], Gen.Int[0, 60000], Gen.Int[0, 60000]).Sample((edition, number, one, other) =>
        {
            var line = edition.Lines[number % edition.Lines.Count];
            var low = AirIndex.Judge(line, Math.Min(one, other) / 10m).Iaqi;
            var high = AirIndex.Judge(line, Math.Max(one, other) / 10m).Iaqi;
            // Where the edition computes nothing above the table, the higher one may have none.
            Assert.True(high is null ? line.Beyond is BeyondTable.NotComputed : low <= high, $"{low} {high}");
        });

    [Fact]
    public void The_index_is_the_least_whole_number_not_below_the_formula() =>
        Gen.Select(Editions, Gen.Int[0, 6], Gen.Int[0, 60000]).Sample((edition, number, tenths) =>
        {
            var line = edition.Lines[number % edition.Lines.Count];
            var concentration = Math.Round(tenths / 10m, line.Decimals, MidpointRounding.ToEven);
            if (AirIndex.Judge(line, tenths / 10m).Iaqi is not { } iaqi || concentration > line.Breakpoints[^1].Concentration)
                return;
            // Cross-multiplied, so that nothing is divided: iaqi − 1 < low + rise · (C − c) / width ≤ iaqi.
            var (low, high) = line.Breakpoints.Zip(line.Breakpoints.Skip(1)).First(pair => concentration <= pair.Second.Concentration);
            var width = high.Concentration - low.Concentration;
            var scaled = (low.Iaqi * width) + ((high.Iaqi - low.Iaqi) * (concentration - low.Concentration));
            Assert.True(scaled <= iaqi * width && (iaqi - 1) * width < scaled, $"{line.Item} {concentration} → {iaqi}");
        });

    // Every daily line but the moving eight hours asks for hours in no order.
    [Fact]
    public void The_order_of_hours_does_not_matter_to_a_day_mean() => Gen.Select(Day, Gen.Shuffle(Enumerable.Range(0, 24).ToArray())).Sample((values, order) =>
    {
        var edition = Conc.Edition("HJ 633-2026", AirReport.Daily);
        var shuffled = new decimal?[AirHours.Length];
        foreach (var item in AirItemNames.All)
            for (var hour = 0; hour < 24; hour++)
                shuffled[AirHours.Index(item, hour)] = values[AirHours.Index(item, order[hour])];
        var (plain, mixed) = (new AirItemResult[AirEdition.MostLines], new AirItemResult[AirEdition.MostLines]);
        AirDay.Assess(edition, new AirHours(values), plain);
        AirDay.Assess(edition, new AirHours(shuffled), mixed);
        Assert.Equal(plain.Where(result => result.Average is AirAverage.DayMean), mixed.Where(result => result.Average is AirAverage.DayMean));
    });

    // The explanation agrees even where most hours lack, which is where the rules on windows bite.
    private static Gen<decimal?[]> Sparse() => Gen.Select(Value.Array[AirHours.Length], Gen.Bool.Array[AirHours.Length])
        .Select((values, kept) => values.Zip(kept, (value, keep) => keep ? value : null).ToArray());
}
