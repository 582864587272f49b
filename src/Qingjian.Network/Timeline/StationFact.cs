namespace Qingjian.Network;

/// <summary>Something known about a station over a span of time (design §1.3).</summary>
/// <param name="Kind">What it is, by room: <c>link.down</c>, <c>mark.M</c>, <c>network.change</c>.</param>
/// <param name="Lane">Name of the lane under the curve, in the reader's language.</param>
/// <param name="StartUtc">When it began.</param>
/// <param name="EndUtc">When it ended; null while it lasts.</param>
/// <param name="Parameter">Factor code, or null when it concerns the whole station.</param>
/// <param name="Text">One line in the reader's language.</param>
/// <param name="Level">How it stands on the timeline.</param>
public sealed record StationFact(
    string Kind,
    string Lane,
    DateTimeOffset StartUtc,
    DateTimeOffset? EndUtc,
    string? Parameter,
    string Text,
    FactLevel Level);
