namespace Qingjian.Archive.Observations;

/// <summary>A series whose values are counted.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Owner">The same for all series of one parameter of one station: a value may have been sent as a value and as a mean.</param>
/// <param name="SinceMs">Values that start earlier do not count.</param>
/// <param name="BeforeMs">Values that start here or later do not count.</param>
/// <param name="LiveMs">How long after its start a live value is received at most.</param>
internal readonly record struct DeliverySeries(int Number, int Owner, long SinceMs, long BeforeMs, long LiveMs);
