using CsCheck;

namespace Qingjian.Quality.Tests;

/// <summary>The promise that recomputing around each late value, in any order of arrival, gives what a run from scratch
/// gives.</summary>
public sealed class LocalityTests
{
    private const int Slots = 200;
    private static readonly RulePack Pack = RulePack.Current;

    private static readonly double[] Numbers = [3, 3, 3, 12, 12, 60, 61, 300, 400, 1200, double.NaN, double.NaN];

    // Few different numbers, so that runs, spikes, crossings and far neighbours all happen.
    private static readonly Gen<double> Value = Gen.Int[0, Numbers.Length - 1].Select(pick => Numbers[pick]);
    private static readonly Gen<double[]> Series = Value.Array[Slots];

    [Fact]
    public void Recomputing_around_every_late_value_gives_what_a_run_from_scratch_gives() =>
        Gen.Select(Series, Series, Series, Gen.Int[0, Slots - 1].Array[0, 40], Gen.Int[1, 30]).Sample((fine, coarse, median, late, hold) =>
        {
            var (pm25, pm10) = (Held(fine, hold), Held(coarse, hold));
            var truth = (Fine: (double[])pm25.Clone(), Coarse: (double[])pm10.Clone());
            foreach (var slot in late)
                (pm25[slot], pm10[slot]) = (double.NaN, double.NaN);
            var causes = Judge(pm25, pm10, median, 0, Slots, 0, Slots);
            foreach (var slot in late)
            {
                (pm25[slot], pm10[slot]) = (truth.Fine[slot], truth.Coarse[slot]);
                Recompute(causes, pm25, pm10, median, slot);
            }
            Assert.Equal(Judge(truth.Fine, truth.Coarse, median, 0, Slots, 0, Slots), causes);
        }, iter: 400);

    private static void Recompute(Dictionary<(string, int), FindingCause> causes, double[] pm25, double[] pm10, double[] median, int slot)
    {
        var (from, to) = (Math.Max(0, slot - Pack.Context), Math.Min(Slots, slot + Pack.Context + 1));
        var (low, high) = (Math.Max(0, from - Pack.Context), Math.Min(Slots, to + Pack.Context));
        foreach (var place in causes.Keys.Where(place => place.Item2 >= from && place.Item2 < to).ToList())
            causes.Remove(place);
        foreach (var (place, cause) in Judge(pm25, pm10, median, low, high, from, to))
            causes.Add(place, cause);
    }

    private static Dictionary<(string, int), FindingCause> Judge(
        double[] pm25, double[] pm10, double[] median, int low, int high, int from, int to)
    {
        SeriesInput[] series = [Input("a34004", pm25[low..high], median[low..high]), Input("a34002", pm10[low..high], median[low..high])];
        var causes = new Dictionary<(string, int), FindingCause>();
        foreach (var run in new StationTests(Pack).Find(series, from - low, to - low))
            for (var slot = run.First; slot < run.End; slot++)
                causes.Add((run.Parameter ?? "", slot + low), run.Cause);
        return causes;
    }

    private static SeriesInput Input(string code, double[] values, double[] medians) => new(
        code, Pack.For("air", code), values, [.. values.Select(value => double.IsNaN(value) ? SlotState.Absent : SlotState.Valued)], medians);

    // Stretches of the series stand still, as stuck analysers do.
    private static double[] Held(double[] values, int hold) => [.. values.Select((_, slot) => values[slot % 3 == 0 ? slot : slot - slot % hold])];
}
