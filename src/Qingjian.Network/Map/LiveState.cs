namespace Qingjian.Network;

/// <summary>The live state of a station.</summary>
/// <param name="State">Whether it speaks.</param>
/// <param name="SinceUtc">Since when, or null.</param>
/// <param name="LastDataUtc">Newest data time received, or null.</param>
public readonly record struct LiveState(StationState State, DateTimeOffset? SinceUtc, DateTimeOffset? LastDataUtc);
