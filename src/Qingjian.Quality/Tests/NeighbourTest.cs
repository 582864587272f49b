namespace Qingjian.Quality.Tests;

/// <summary>偏离邻站: far above or below the median of the stations around, by ratio and by distance, and not for one slot
/// only. The median bears a neighbour that is wrong itself.</summary>
internal sealed class NeighbourTest : IHourTest
{
    public FindingCause Cause => FindingCause.Neighbours;

    public void Mark(in SeriesWindow window, Span<CauseSet> spoke)
    {
        if (window.Limits.NeighbourRatio == 0 || window.PeerMedians.IsEmpty)
            return;
        var (persistence, pattern) = (window.Persistence, 0);
        for (var i = 0; i < window.Length + persistence.Reach; i++)
        {
            pattern = persistence.Shift(pattern, i < window.Length && IsFar(window, i));
            if (i >= persistence.Reach && persistence.Holds(pattern))
                spoke[i - persistence.Reach] |= CauseSet.Neighbours;
        }
    }

    public double Weight(in SeriesWindow window, int slot) => Math.Abs(window.Values[slot] - window.PeerMedians[slot]);

    public void Explain(in SeriesWindow window, int slot, IDictionary<string, double> numbers)
    {
        numbers["value"] = window.Values[slot];
        numbers["median"] = window.PeerMedians[slot];
        numbers["ratio"] = window.Limits.NeighbourRatio;
        numbers["distance"] = window.Limits.NeighbourDistance;
    }

    private static bool IsFar(in SeriesWindow window, int slot)
    {
        // A missing median is NaN, with which every comparison is false.
        var (value, median) = (window.Values[slot], window.PeerMedians[slot]);
        return Math.Abs(value - median) >= window.Limits.NeighbourDistance && window.HasValue(slot)
            && (value * window.Limits.NeighbourRatio <= median || value >= median * window.Limits.NeighbourRatio);
    }
}
