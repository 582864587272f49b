namespace Qingjian.Server.Tests.Cluster;

/// <summary>How long one kill was felt.</summary>
/// <param name="Answered">From the kill until every station had a frame answered.</param>
/// <param name="Live">From then until a live page at each other server had told of every station.</param>
internal sealed record RoundTimes(TimeSpan Answered, TimeSpan Live);
