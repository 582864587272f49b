namespace Qingjian.Archive;

/// <summary>One stretch of time in which a station was connected (联网时段).</summary>
/// <param name="StationId">The station.</param>
/// <param name="Peer">Address and port of the station's end.</param>
/// <param name="UpUtc">When the link came up.</param>
/// <param name="DownUtc">When it went down; null while it is up.</param>
/// <param name="Reason">Why it went down, as the gateway numbers it; 253 when the gateway was stopped in order, 254 when its
/// process ended without a word: then <paramref name="DownUtc"/> is when it last received anything.</param>
public sealed record LinkRun(int StationId, string Peer, DateTimeOffset UpUtc, DateTimeOffset? DownUtc, byte Reason)
{
    /// <summary>The gateway's process ended without a word.</summary>
    public const byte EndedWithProcess = 254;

    /// <summary>The gateway was stopped in order and closed the link (平台停机).</summary>
    public const byte EndedByStop = 253;

    /// <summary>Whether the platform ended the link, not the station or the line.</summary>
    public bool EndedByPlatform => Reason is EndedWithProcess or EndedByStop;
}
