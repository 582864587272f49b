namespace Qingjian.Acquisition.Gateway;

/// <summary>One limit of the gateway and how often it was reached since the start.</summary>
/// <param name="Limit">Which.</param>
/// <param name="Times">How often.</param>
/// <param name="LastUtc">When last; null when never.</param>
/// <param name="LastPeer">By whom last: address and port, with the station's code when it is known.</param>
internal sealed record LimitCount(GatewayLimit Limit, long Times, DateTimeOffset? LastUtc, string? LastPeer);
