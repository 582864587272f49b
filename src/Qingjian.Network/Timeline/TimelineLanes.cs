namespace Qingjian.Network.Timeline;

/// <summary>The lanes of a station as an answer of the API.</summary>
internal sealed record TimelineLanes(IReadOnlyList<TimelineLane> Lanes);
