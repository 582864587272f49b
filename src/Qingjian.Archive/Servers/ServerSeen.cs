namespace Qingjian.Archive;

/// <summary>A server of the cluster that is up (在线服务器).</summary>
/// <param name="Name">Its name.</param>
/// <param name="SinceUtc">Since when the database knows it.</param>
/// <param name="Leads">Whether it is the leading one.</param>
public sealed record ServerSeen(string Name, DateTimeOffset SinceUtc, bool Leads);
