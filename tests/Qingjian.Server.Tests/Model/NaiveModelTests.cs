using System.Globalization;
using CsCheck;

namespace Qingjian.Server.Tests.Model;

/// <summary>Whatever the order in which values come, come again, are changed, decided about and taken back, and wherever the
/// house is closed in between: it ends as the naive model says.</summary>
public sealed class NaiveModelTests
{
    private const int FewSequences = 40;
    private const int Days = 3;

    private static readonly DateTimeOffset InTheOldEdition = new(2025, 6, 10, 0, 0, 0, TimeSpan.FromHours(8));
    private static readonly DateTimeOffset InTheNewEdition = new(2026, 6, 10, 0, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task Every_sequence_ends_as_the_naive_model_says()
    {
        var sequences = int.Parse(Environment.GetEnvironmentVariable("QINGJIAN_SEQUENCES") ?? $"{FewSequences}", CultureInfo.InvariantCulture);
        var totals = new Totals();
        await Gen.Select(Gen.Bool, Gen.Select(Operation.Network, Operation.Any.Array[1, 24], (first, others) => (Operation[])[first, .. others]))
            .SampleAsync((is2026, operations) => CompareAsync(is2026, operations, totals), iter: sequences, threads: 1,
                print: sequence => $"2026={sequence.Item1}: {string.Join(' ', sequence.Item2.Select(operation => operation.ToString()))}");
        TestContext.Current.TestOutputHelper?.WriteLine($"{sequences} sequences: {totals}");
        // Sequences without findings, decisions or figures would show nothing.
        Assert.True(totals is { Findings: > 0, Decided: > 0, Indices: > 0 }, totals.ToString());
    }

    private static async Task CompareAsync(bool is2026, Operation[] operations, Totals totals)
    {
        var model = new NaiveModel(is2026);
        await using var house = await SmallHouse.OpenAsync(is2026 ? InTheNewEdition : InTheOldEdition);
        var play = new Play(house, model);
        foreach (var operation in operations)
            await play.RunAsync(operation, operations);
        await house.CatchUpAsync(20_000);

        var (findings, air) = (Sorted(model.Findings()), Sorted(model.Air(Days)));
        var series = Sorted(model.Series());
        Assert.Equal(series, Sorted(await house.SeriesAsync()));
        Assert.Equal(findings, Sorted(await house.FindingsAsync()));
        Assert.Equal(air, Sorted(await house.AirAsync(Days)).Where(line => series.Exists(value => value[0] == line[0])));
        totals.Add(series.Count, findings, air, play);
    }

    private static List<string> Sorted(IEnumerable<string> lines) => [.. lines.Order(StringComparer.Ordinal)];
}
