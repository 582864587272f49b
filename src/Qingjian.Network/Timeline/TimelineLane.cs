namespace Qingjian.Network;

/// <summary>A lane under a curve (时间线): facts of one sort, in the form that the chart draws.</summary>
/// <param name="Name">Name in the reader's language.</param>
/// <param name="Spans">Its bands by start; a lane without bands says that nothing happened.</param>
public sealed record TimelineLane(string Name, IReadOnlyList<TimelineSpan> Spans);
