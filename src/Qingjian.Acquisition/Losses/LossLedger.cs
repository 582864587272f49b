namespace Qingjian.Acquisition.Losses;

/// <summary>The loss accounts of one station over a span (缺数台账).</summary>
/// <param name="Due">Values that should be there by now.</param>
/// <param name="Counts">How many of them had which fate; they add up to <paramref name="Due"/>.</param>
/// <param name="Repeats">Times that content already received came again.</param>
/// <param name="Runs">The same as runs, by parameter and time.</param>
internal sealed record LossLedger(int Due, IReadOnlyDictionary<LossState, int> Counts, long Repeats, IReadOnlyList<LossRun> Runs);
