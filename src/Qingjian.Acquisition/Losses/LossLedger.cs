namespace Qingjian.Acquisition.Losses;

/// <summary>The loss accounts of one station over a span (缺数台账).</summary>
/// <param name="Parameters">The account of each parameter, in the order of the station's profile.</param>
/// <param name="Repeats">Times that content already received came again.</param>
internal sealed record LossLedger(IReadOnlyList<ParameterLosses> Parameters, long Repeats)
{
    /// <summary>Values that should be there by now.</summary>
    public int Due => Parameters.Sum(parameter => parameter.Due);

    /// <summary>How many of them had which fate; they add up to <see cref="Due"/>.</summary>
    public IReadOnlyDictionary<LossState, int> Counts { get; } = Parameters.SelectMany(parameter => parameter.Counts)
        .GroupBy(pair => pair.Key).ToDictionary(same => same.Key, same => same.Sum(pair => pair.Value));

    /// <summary>The same as runs, by parameter and time.</summary>
    public IEnumerable<LossRun> Runs => Parameters.SelectMany(parameter => parameter.Runs);
}
