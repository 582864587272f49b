namespace Qingjian.Acquisition.Losses;

/// <summary>The accounts as the API writes them.</summary>
/// <param name="Due">Values that should be there by now.</param>
/// <param name="Counts">How many of them had which fate, by name.</param>
/// <param name="Repeats">Times that content already received came again.</param>
/// <param name="Runs">Runs of missing, late and back-filled values.</param>
/// <param name="Stated">What persons stated about missing values, in force; the counts and runs are what the platform derived.</param>
internal sealed record LossAnswer(int Due, IReadOnlyDictionary<string, int> Counts, long Repeats, IReadOnlyList<LossLine> Runs, IReadOnlyList<StatedLine> Stated)
{
    public static LossAnswer Of(LossLedger ledger, IEnumerable<CauseStatement> inForce) => new(
        ledger.Due, ledger.Counts.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value), ledger.Repeats,
        [.. ledger.Runs.Where(run => run.State != LossState.Live)
            .Select(run => new LossLine(run.Parameter, run.FromUtc, run.ToUtc, run.Count, run.State.ToString(), run.Evidence, run.Reason))],
        [.. inForce.OrderBy(one => one.FromUtc).ThenBy(one => one.Id).Select(one => new StatedLine(one.Parameter, one.FromUtc, one.ToUtc, one.Cause.ToString(), one.Words, one.By, one.AtUtc,
            CountStated.Of(ledger.Runs, [one]).Values.Sum()))]);
}
