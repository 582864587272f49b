namespace Qingjian.Acquisition.Forwarding;

/// <summary>A stretch of the journal that is sent again.</summary>
/// <param name="Pass">Number of the order; the delivery log keeps its progress under it.</param>
/// <param name="From">First entry.</param>
/// <param name="To">Last entry.</param>
/// <param name="FromUtc">Frames received before are passed over.</param>
/// <param name="ToUtc">Frames received from then on are passed over.</param>
/// <param name="StationId">Only this station, or null.</param>
internal sealed record ResendSpan(int Pass, long From, long To, DateTimeOffset FromUtc, DateTimeOffset ToUtc, int? StationId);
