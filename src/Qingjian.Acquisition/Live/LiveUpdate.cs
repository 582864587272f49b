using System.Collections.Immutable;

namespace Qingjian.Acquisition.Live;

/// <summary>News of one station for its grain: links opened and closed since the last, and the newest values.</summary>
[GenerateSerializer, Immutable]
internal sealed record LiveUpdate(
    [property: Id(0)] int StationId,
    [property: Id(1)] int LinksOpened,
    [property: Id(2)] int LinksClosed,
    [property: Id(3)] DateTimeOffset? FrameUtc,
    [property: Id(4)] ImmutableArray<LiveValue> Values)
{
    /// <summary>The health that goes with the news, or null when it is unchanged.</summary>
    [Id(5)]
    public StationHealth? Health { get; init; }

    /// <summary>This and a later piece of news as one.</summary>
    public LiveUpdate Then(LiveUpdate later) => new(
        StationId,
        LinksOpened + later.LinksOpened,
        LinksClosed + later.LinksClosed,
        later.FrameUtc ?? FrameUtc,
        LiveValues.Merge(Values, later.Values))
    {
        Health = later.Health ?? Health,
    };
}
