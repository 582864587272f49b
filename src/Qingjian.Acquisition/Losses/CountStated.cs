namespace Qingjian.Acquisition.Losses;

/// <summary>Counts missing values by what persons stated about them; values of which nothing was stated are not counted here.</summary>
internal static class CountStated
{
    /// <summary>How many values of which automatic fate have which stated cause. Where statements overlap, the newest one counts.</summary>
    /// <param name="runs">Runs of one account or of several.</param>
    /// <param name="inForce">The station's statements in force.</param>
    public static IReadOnlyDictionary<(LossState State, StatedCause Cause), int> Of(IEnumerable<LossRun> runs, IEnumerable<CauseStatement> inForce)
    {
        var newestFirst = inForce.OrderByDescending(one => one.AtUtc).ThenByDescending(one => one.Id).ToList();
        var counts = new Dictionary<(LossState, StatedCause), int>();
        if (newestFirst.Count == 0)
            return counts;
        foreach (var run in runs.Where(run => run.IsMissing))
        {
            var step = (run.ToUtc - run.FromUtc) / run.Count;
            for (var number = 0; number < run.Count; number++)
            {
                if (newestFirst.Find(one => one.Covers(run.Parameter, run.FromUtc + number * step)) is { } said)
                    counts[(run.State, said.Cause)] = counts.GetValueOrDefault((run.State, said.Cause)) + 1;
            }
        }
        return counts;
    }
}
