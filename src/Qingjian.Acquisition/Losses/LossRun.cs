namespace Qingjian.Acquisition.Losses;

/// <summary>Consecutive due values of one series with the same fate and the same evidence.</summary>
/// <param name="Parameter">Factor code.</param>
/// <param name="FromUtc">Start of the first.</param>
/// <param name="ToUtc">End of the last.</param>
/// <param name="Count">How many.</param>
/// <param name="State">What became of them.</param>
/// <param name="Evidence">Journal entry that shows it; null when the evidence is not one entry.</param>
/// <param name="Reason">Of refused ones: why, as the gateway numbers it.</param>
internal sealed record LossRun(
    string Parameter, DateTimeOffset FromUtc, DateTimeOffset ToUtc, int Count, LossState State, long? Evidence, byte? Reason)
{
    public bool IsMissing => State is not (LossState.Live or LossState.Late or LossState.BackFilled);

    public bool Continues(LossRun next) =>
        Parameter == next.Parameter && State == next.State && ToUtc == next.FromUtc && Evidence == next.Evidence && Reason == next.Reason;
}
