namespace Qingjian.Network;

/// <summary>Where a camera of a station is seen (视频). Only a reference: whoever opens it signs in there.</summary>
/// <param name="Name">What it shows, at most 40 characters.</param>
/// <param name="Address">An address <c>https</c>, <c>rtsp</c> or <c>rtsps</c> without a secret, or the 20 digits of a GB/T 28181 device.</param>
public sealed record VideoReference(string Name, string Address);
