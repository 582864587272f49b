namespace Qingjian.Network.Timeline;

/// <summary>A lane under the curve.</summary>
internal sealed record TimelineLane(string Name, IReadOnlyList<TimelineSpan> Spans);
