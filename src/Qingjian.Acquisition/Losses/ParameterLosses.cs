using Qingjian.Network;

namespace Qingjian.Acquisition.Losses;

/// <summary>The loss account of one parameter of a station.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Due">Values that should be there by now.</param>
/// <param name="Normal">Of those that are there, the ones with mark N or none and a readable number.</param>
/// <param name="Runs">Each due value's fate, in runs by time.</param>
internal sealed record ParameterLosses(StationParameter Parameter, int Due, int Normal, IReadOnlyList<LossRun> Runs)
{
    /// <summary>How many had which fate; they add up to <see cref="Due"/>.</summary>
    public IReadOnlyDictionary<LossState, int> Counts { get; } =
        Runs.GroupBy(run => run.State).ToDictionary(same => same.Key, same => same.Sum(run => run.Count));

    /// <summary>Those that are there.</summary>
    public int Received => Count(LossState.Live) + Late;

    /// <summary>Those that came after they were due, by back-fill too.</summary>
    public int Late => Count(LossState.Late) + Count(LossState.BackFilled);

    public int Count(LossState state) => Counts.GetValueOrDefault(state);
}
