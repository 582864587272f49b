namespace Qingjian.Quality.Tests;

/// <summary>恒值: the same number for so many slots in a row. At or below the detection limit a standing number is natural:
/// there it speaks only while the neighbours are far above.</summary>
internal sealed class FlatTest : IHourTest
{
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
                else if (end - i >= window.Limits.FlatSlots)
                    Fill(spoke[i..end]);
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
        if (!below)
            return;
        numbers["detectionLimit"] = window.Limits.DetectionLimit;
        numbers["median"] = window.PeerMedian(slot);
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
