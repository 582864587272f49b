using Qingjian.Archive;
using Qingjian.Network;

namespace Qingjian.Review.Impacts;

/// <summary>What the calculation looks at: the hour values of a station per parameter, and the decisions in force.</summary>
/// <param name="Station">The station.</param>
/// <param name="Values">Hour values in force by parameter, by start: for the decided parameter of whole months, for the others of the touched days.</param>
/// <param name="InForce">The decisions in force over that time.</param>
/// <param name="DataEnd">End of the station's newest hour: later hours are not yet due.</param>
internal sealed record StationHours(
    StationCard Station, IReadOnlyDictionary<string, IReadOnlyList<ObservedValue>> Values, IReadOnlyList<Exclusion> InForce, DateTimeOffset DataEnd)
{
    /// <summary>The values as they stand, or as they would stand with one exclusion more.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<EffectiveValue>> Effective(Exclusion? proposed)
    {
        IReadOnlyList<Exclusion> all = proposed is null ? InForce : [.. InForce, proposed];
        return Values.ToDictionary(
            pair => pair.Key, pair => (IReadOnlyList<EffectiveValue>)[.. pair.Value.Select(value => StandingRule.Of(value, pair.Key, all))]);
    }
}
