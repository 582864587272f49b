using Qingjian.Acquisition.Losses;
using Qingjian.Hj212;

namespace Qingjian.Acquisition.Backfill;

/// <summary>What of a ledger can be asked for again: periods of which nothing came. Where another parameter of the period is there,
/// the station has said what it has.</summary>
internal static class FindGaps
{
    /// <param name="ledger">The accounts of the span.</param>
    /// <param name="period">Its period.</param>
    /// <param name="step">Time between two starts.</param>
    /// <param name="overdueBefore">Values due later may still come by themselves.</param>
    /// <param name="longest">One ask spans at most this.</param>
    /// <returns>The gaps, oldest first.</returns>
    public static IReadOnlyList<Gap> Of(LossLedger ledger, Period period, TimeSpan step, DateTimeOffset overdueBefore, TimeSpan longest)
    {
        var missing = new SortedDictionary<DateTimeOffset, int>();
        var there = new HashSet<DateTimeOffset>();
        foreach (var run in ledger.Runs)
        {
            for (var start = run.FromUtc; start < run.ToUtc && start + step <= overdueBefore; start += step)
            {
                if (!run.IsMissing)
                    there.Add(start);
                else
                    missing[start] = missing.GetValueOrDefault(start) + 1;
            }
        }
        var gaps = new List<Gap>();
        foreach (var (start, count) in missing.Where(pair => !there.Contains(pair.Key)))
        {
            if (gaps.Count > 0 && gaps[^1].ToUtc == start && start + step - gaps[^1].FromUtc <= longest)
                gaps[^1] = gaps[^1] with { ToUtc = start + step, Missing = gaps[^1].Missing + count };
            else
                gaps.Add(new(period, start, start + step, count));
        }
        return gaps;
    }
}
