namespace Qingjian.Network.Timeline;

/// <summary>Facts by lane.</summary>
internal sealed record TimelineLanes(IReadOnlyList<TimelineLane> Lanes)
{
    public static TimelineLanes Of(IReadOnlyList<StationFact> facts) => new(
        [.. facts.GroupBy(fact => fact.Lane).Select(lane => new TimelineLane(lane.Key, [.. lane.Select(TimelineSpan.Of)]))]);
}
