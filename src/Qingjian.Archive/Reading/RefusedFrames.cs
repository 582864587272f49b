namespace Qingjian.Archive;

/// <summary>Refused frames of one peer, for one reason, within one hour (拒收报文).</summary>
/// <param name="StationId">The station, or 0 when it is not known.</param>
/// <param name="Reason">Why, as the gateway numbers it.</param>
/// <param name="Peer">Address of the sender, without the port.</param>
/// <param name="FirstUtc">When the first was refused.</param>
/// <param name="LastUtc">When the last was refused.</param>
/// <param name="Count">How many.</param>
/// <param name="LastPosition">Journal entry of the last one.</param>
public sealed record RefusedFrames(int StationId, byte Reason, string Peer, DateTimeOffset FirstUtc, DateTimeOffset LastUtc, long Count, long LastPosition);
