using Qingjian.Archive;

namespace Qingjian.Acquisition.Losses;

/// <summary>All that is known about one station around the span asked for.</summary>
/// <param name="Links">Its links, by their start; those that began a month before the span too.</param>
/// <param name="Refusals">Its refused frames.</param>
/// <param name="Values">Per parameter and start, the content in force, with the time at which the first was received.</param>
internal sealed record LossEvidence(
    IReadOnlyList<LinkRun> Links,
    IReadOnlyList<RefusedFrames> Refusals,
    IReadOnlyDictionary<string, IReadOnlyDictionary<DateTimeOffset, ObservedValue>> Values)
{
    /// <summary>When the gateway itself was away.</summary>
    public IReadOnlyList<GatewayOutage> GatewayOutages { get; init; } = [];

    /// <summary>What was asked for again.</summary>
    public IReadOnlyList<AskedSpan> Asked { get; init; } = [];

    /// <summary>It had a link at some time. One that never had, or brings its values without one, speaks another way than by TCP:
    /// then its links explain nothing.</summary>
    public bool SpeaksByLink { get; init; } = true;
}
