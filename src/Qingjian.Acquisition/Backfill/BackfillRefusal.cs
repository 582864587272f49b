namespace Qingjian.Acquisition.Backfill;

/// <summary>A field of the policy that breaks a rule.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">What was entered.</param>
/// <param name="Least">The smallest whole number that is taken.</param>
/// <param name="Most">The greatest.</param>
internal sealed record BackfillRefusal(string Field, string Value, int Least, int Most);
