namespace Qingjian.Archive;

/// <summary>One stretch of time in which the gateway itself was away (平台停机).</summary>
/// <param name="FromUtc">When it received its last entry before.</param>
/// <param name="ToUtc">When it was started again.</param>
public readonly record struct GatewayOutage(DateTimeOffset FromUtc, DateTimeOffset ToUtc);
