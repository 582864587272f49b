namespace Qingjian.Quality.Tests;

/// <summary>逻辑倒挂: a part above its whole (PM2.5 above PM10), by more than two instruments may differ, and not for one
/// slot only.</summary>
internal sealed class CrossTest : IHourTest
{
    public FindingCause Cause => FindingCause.Cross;

    public void Mark(in SeriesWindow window, Span<CauseSet> spoke)
    {
        if (window.CrossValues.IsEmpty)
            return;
        var (persistence, pattern) = (window.Persistence, 0);
        for (var i = 0; i < window.Length + persistence.Reach; i++)
        {
            pattern = persistence.Shift(pattern, i < window.Length && IsCrossed(window, i));
            if (i >= persistence.Reach && persistence.Holds(pattern))
                spoke[i - persistence.Reach] |= CauseSet.Cross;
        }
    }

    public double Weight(in SeriesWindow window, int slot) => window.Values[slot] - window.CrossValues[slot];

    public void Explain(in SeriesWindow window, int slot, IDictionary<string, double> numbers)
    {
        numbers["value"] = window.Values[slot];
        numbers["other"] = window.CrossValues[slot];
        numbers["ratio"] = window.Limits.CrossRatio;
        numbers["rise"] = window.Limits.CrossRise;
    }

    private static bool IsCrossed(in SeriesWindow window, int slot) =>
        window.HasValue(slot) && window.CrossStates[slot] == SlotState.Valued
        && window.Values[slot] - window.CrossValues[slot] >= window.Limits.CrossRise
        && window.Values[slot] >= window.Limits.CrossRatio * window.CrossValues[slot];
}
