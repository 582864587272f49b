namespace Qingjian.Network.Stations;

/// <summary>Who changes something, and when.</summary>
/// <param name="Who">Sign-in name, or <c>system</c>.</param>
/// <param name="At">The instant.</param>
internal readonly record struct Stamp(string Who, DateTimeOffset At);
