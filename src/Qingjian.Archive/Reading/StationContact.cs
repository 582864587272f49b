namespace Qingjian.Archive;

/// <summary>When a station was in contact, as far as the archive knows (联网情况).</summary>
/// <param name="StationId">The station.</param>
/// <param name="FirstUtc">When its first link came up; null when it never had one.</param>
/// <param name="LastUtc">When it was last connected or last received from; null when never.</param>
/// <param name="IsUp">A link of it is up.</param>
/// <param name="HasValue">Some value of it was ever received.</param>
/// <param name="HasValid">Some value of it ever had mark N or none, and a readable number.</param>
public sealed record StationContact(int StationId, DateTimeOffset? FirstUtc, DateTimeOffset? LastUtc, bool IsUp, bool HasValue, bool HasValid);
