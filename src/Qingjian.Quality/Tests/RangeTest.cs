namespace Qingjian.Quality.Tests;

/// <summary>超量程: below what can be (small negative values inside the zero drift can), or above the instrument's range.</summary>
internal sealed class RangeTest : IHourTest
{
    public FindingCause Cause => FindingCause.Range;

    public void Mark(in SeriesWindow window, Span<CauseSet> spoke)
    {
        var (low, high) = Ends(window);
        for (var i = 0; i < window.Length; i++)
        {
            if (window.HasValue(i) && (window.Values[i] < low || window.Values[i] > high))
                spoke[i] |= CauseSet.Range;
        }
    }

    public double Weight(in SeriesWindow window, int slot)
    {
        var (low, high) = Ends(window);
        return Math.Max(low - window.Values[slot], window.Values[slot] - high);
    }

    public void Explain(in SeriesWindow window, int slot, IDictionary<string, double> numbers)
    {
        var (low, high) = Ends(window);
        numbers["value"] = window.Values[slot];
        if (window.Values[slot] < low)
            numbers["low"] = low;
        else
            numbers["high"] = high;
    }

    // The pack's lower end stands before the instrument's, which is zero for most: zero drift is no fault.
    private static (double Low, double High) Ends(in SeriesWindow window) => (
        double.IsNaN(window.Limits.RangeLow) ? window.InstrumentLow ?? double.NegativeInfinity : window.Limits.RangeLow,
        window.InstrumentHigh ?? (double.IsNaN(window.Limits.RangeHigh) ? double.PositiveInfinity : window.Limits.RangeHigh));
}
