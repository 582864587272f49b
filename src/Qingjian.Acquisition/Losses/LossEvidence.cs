using Qingjian.Archive;

namespace Qingjian.Acquisition.Losses;

/// <summary>All that is known about one station around the span asked for.</summary>
/// <param name="Links">Its links, by their start; those that began a month before the span too.</param>
/// <param name="Refusals">Its refused frames.</param>
/// <param name="Values">Per parameter and start, the first content received.</param>
internal sealed record LossEvidence(
    IReadOnlyList<LinkRun> Links,
    IReadOnlyList<RefusedFrames> Refusals,
    IReadOnlyDictionary<string, IReadOnlyDictionary<DateTimeOffset, ObservedValue>> Values);
