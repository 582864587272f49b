namespace Qingjian.Archive;

/// <summary>A link that is open as far as the journal was read (在线链路).</summary>
/// <param name="StationId">The station.</param>
/// <param name="LinkId">The link's number, which others of the journal's entries carry.</param>
/// <param name="Server">The server of a cluster on which it lies; empty when there is one server.</param>
/// <param name="UpUtc">Since when.</param>
public readonly record struct OpenLink(int StationId, ulong LinkId, string Server, DateTimeOffset UpUtc);
