namespace Qingjian.Assessment.Air;

/// <summary>A value that does not count.</summary>
/// <param name="Item">The item.</param>
/// <param name="StartUtc">Beginning of its hour.</param>
/// <param name="Value">As received.</param>
/// <param name="Reason">Why.</param>
/// <param name="Decision">The decision behind it; null when the device said so.</param>
internal sealed record AirExclusionAnswer(string Item, DateTimeOffset StartUtc, string? Value, string Reason, long? Decision);
