namespace Qingjian.Quality.Tests;

/// <summary>恒值: the same number for so many slots in a row while the neighbours, where there are any, move. At or below the detection limit a standing number is natural:
/// there it speaks only while the neighbours are far above.</summary>
internal sealed class FlatTest : IHourTest
{
    /// <summary>How far from the slots in which the neighbours moved the same standing number is still doubted: the whole of
    /// a long run would not be local.</summary>
    public const int Spread = 8;

    public FindingCause Cause => FindingCause.Flat;

    public void Mark(in SeriesWindow window, Span<CauseSet> spoke)
    {
        if (window.Limits.FlatSlots == 0)
            return;
        for (var i = 0; i < window.Length;)
        {
            var end = i + 1;
            if (window.HasValue(i))
            {
                while (end < window.Length && window.HasValue(end) && window.Values[end] == window.Values[i])
                    end++;
                // A comparison with NaN is false: without a detection limit every number is above it.
                if (window.Values[i] <= window.Limits.DetectionLimit)
                    MarkBelow(window, i, end, spoke);
                else if (window.Limits.FlatPeerMove == 0 || window.PeerMedians.IsEmpty)
                    FillLong(window, spoke[i..end]);
                else
                    MarkWhereNeighboursMove(window, i, end, spoke);
            }
            i = end;
        }
    }

    public double Weight(in SeriesWindow window, int slot) => 0;

    public void Explain(in SeriesWindow window, int slot, IDictionary<string, double> numbers)
    {
        var below = window.Values[slot] <= window.Limits.DetectionLimit;
        numbers["value"] = window.Values[slot];
        numbers["least"] = below ? window.Limits.DetectionSlots : window.Limits.FlatSlots;
        if (window.PeerMedian(slot) is var median && !double.IsNaN(median))
            numbers["median"] = median;
        if (below)
            numbers["detectionLimit"] = window.Limits.DetectionLimit;
    }

    private static void FillLong(in SeriesWindow window, Span<CauseSet> run)
    {
        if (run.Length >= window.Limits.FlatSlots)
            Fill(run);
    }

    private static void MarkWhereNeighboursMove(in SeriesWindow window, int start, int end, Span<CauseSet> spoke)
    {
        var least = window.Limits.FlatSlots;
        for (var first = start; first + least <= end; first++)
        {
            if (NeighboursStand(window, first, first + least))
                continue;
            Fill(spoke[Math.Max(start, first - Spread)..Math.Min(end, first + least + Spread)]);
        }
    }

    // Without a median that can be followed the neighbours say nothing, and the run stands for itself.
    private static bool NeighboursStand(in SeriesWindow window, int first, int end)
    {
        var (low, high) = Extremes(window.PeerMedians[first..end]);
        return high >= low && high - low < window.Limits.FlatPeerMove * window.Values[first];
    }

    private static (double Low, double High) Extremes(ReadOnlySpan<double> medians)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var median in medians)
        {
            if (median < low)
                low = median;
            if (median > high)
                high = median;
        }
        return (low, high);
    }

    private static void MarkBelow(in SeriesWindow window, int start, int end, Span<CauseSet> spoke)
    {
        var least = window.Limits.DetectionSlots;
        if (least == 0 || window.PeerMedians.IsEmpty || end - start < least)
            return;
        var from = start;
        for (var i = start; i <= end; i++)
        {
            if (i < end && IsFarBelow(window, i))
                continue;
            if (i - from >= least)
                Fill(spoke[from..i]);
            from = i + 1;
        }
    }

    private static bool IsFarBelow(in SeriesWindow window, int slot) =>
        window.PeerMedians[slot] >= window.Limits.DetectionPeer
        && window.PeerMedians[slot] >= window.Limits.DetectionRatio * window.Values[slot];

    private static void Fill(Span<CauseSet> spoke)
    {
        foreach (ref var slot in spoke)
            slot |= CauseSet.Flat;
    }
}
