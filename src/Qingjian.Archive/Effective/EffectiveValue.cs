namespace Qingjian.Archive;

/// <summary>A value as the effective series shows it: what was received, and how it stands.</summary>
/// <param name="Observed">What was received; never changed by a decision.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="DecisionNumber">The decision that says so; 0 when none does.</param>
public readonly record struct EffectiveValue(ObservedValue Observed, Standing Standing, long DecisionNumber)
{
    /// <summary>Whether statistics use it: valid, or doubtful and so provisional.</summary>
    public bool Counts => Standing is Standing.Valid or Standing.Doubtful;
}
