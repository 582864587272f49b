using Qingjian.Network;

namespace Qingjian.Acquisition.Losses;

/// <summary>The account of one parameter of one station.</summary>
/// <param name="Card">The station.</param>
/// <param name="Account">Its account, as the platform derived it.</param>
/// <param name="Stated">How many values of which fate have which cause by a person's word.</param>
internal sealed record LossRow(StationCard Card, ParameterLosses Account, IReadOnlyDictionary<(LossState State, StatedCause Cause), int> Stated)
{
    /// <summary>Missing values by stated cause.</summary>
    public IEnumerable<(StatedCause Cause, int Count)> ByStatement =>
        Stated.GroupBy(pair => pair.Key.Cause).Select(same => (same.Key, same.Sum(pair => pair.Value)));

    /// <summary>Missing values of which nothing was stated, by their fate.</summary>
    public IEnumerable<(LossState State, int Count)> NotStated => Account.Counts
        .Where(pair => pair.Key is not (LossState.Live or LossState.Late or LossState.BackFilled))
        .Select(pair => (pair.Key, pair.Value - Stated.Where(said => said.Key.State == pair.Key).Sum(said => said.Value)))
        .Where(pair => pair.Item2 > 0);
}
