namespace Qingjian.Archive.Facts;

/// <summary>A stretch of time without a link; without an end while it lasts.</summary>
internal readonly record struct Outage(DateTimeOffset StartUtc, DateTimeOffset? EndUtc);
