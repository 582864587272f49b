namespace Qingjian.Quality.Tests;

/// <summary>突变: one slot far above the two slots on each side, and above the neighbours where there are any. Compared with
/// the larger of the sides, so that the slots beside a spike are not taken for spikes themselves.</summary>
internal sealed class SpikeTest : IHourTest
{
    private const int Sides = 2;

    public FindingCause Cause => FindingCause.Spike;

    public void Mark(in SeriesWindow window, Span<CauseSet> spoke)
    {
        var (ratio, rise) = (window.Limits.SpikeRatio, window.Limits.SpikeRise);
        if (ratio == 0)
            return;
        for (var i = Sides; i < window.Length - Sides; i++)
        {
            // A value that does not exceed the rise itself cannot rise by it from anything above zero: most stop here.
            if (window.Values[i] < rise || !window.HasValue(i))
                continue;
            var side = Side(window, i);
            if (window.Values[i] - side >= rise && window.Values[i] >= ratio * side && !IsShared(window, i))
                spoke[i] |= CauseSet.Spike;
        }
    }

    public double Weight(in SeriesWindow window, int slot) => window.Values[slot] - Side(window, slot);

    public void Explain(in SeriesWindow window, int slot, IDictionary<string, double> numbers)
    {
        numbers["value"] = window.Values[slot];
        numbers["side"] = Side(window, slot);
        numbers["ratio"] = window.Limits.SpikeRatio;
        numbers["rise"] = window.Limits.SpikeRise;
        if (window.PeerMedian(slot) is var median && !double.IsNaN(median))
            numbers["median"] = median;
    }

    // The larger of the values on both sides; NaN, with which nothing compares, where a side has none.
    private static double Side(in SeriesWindow window, int slot)
    {
        var before = Larger(window, slot - 2, slot - 1);
        var after = Larger(window, slot + 1, slot + 2);
        return double.IsNaN(before) || double.IsNaN(after) ? double.NaN : Math.Max(before, after);
    }

    private static double Larger(in SeriesWindow window, int one, int other)
    {
        var (hasOne, hasOther) = (window.HasValue(one), window.HasValue(other));
        if (hasOne && hasOther)
            return Math.Max(window.Values[one], window.Values[other]);
        return hasOne ? window.Values[one] : hasOther ? window.Values[other] : double.NaN;
    }

    private static bool IsShared(in SeriesWindow window, int slot) =>
        window.PeerMedian(slot) is var median && !double.IsNaN(median) && window.Values[slot] < window.Limits.SpikePeerRatio * median;
}
