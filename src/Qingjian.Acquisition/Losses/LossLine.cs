namespace Qingjian.Acquisition.Losses;

/// <summary>A run of due values of one parameter with one fate.</summary>
internal sealed record LossLine(string Parameter, DateTimeOffset FromUtc, DateTimeOffset ToUtc, int Count, string State, long? Evidence, byte? Reason);
