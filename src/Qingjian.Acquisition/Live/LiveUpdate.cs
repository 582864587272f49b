using System.Collections.Immutable;

namespace Qingjian.Acquisition.Live;

/// <summary>News of one station for the board: what came since the last, merged.</summary>
internal sealed record LiveUpdate(int StationId, DateTimeOffset? FrameUtc, ImmutableArray<LiveValue> Values)
{
    /// <summary>How many links of the station are open, or null when that is unchanged.</summary>
    public int? OpenLinks { get; init; }

    /// <summary>The health that goes with the news, or null when it is unchanged.</summary>
    public StationHealth? Health { get; init; }

    /// <summary>This and a later piece of news as one.</summary>
    public LiveUpdate Then(LiveUpdate later) => new(StationId, later.FrameUtc ?? FrameUtc, LiveValues.Merge(Values, later.Values))
    {
        OpenLinks = later.OpenLinks ?? OpenLinks,
        Health = later.Health ?? Health,
    };
}
