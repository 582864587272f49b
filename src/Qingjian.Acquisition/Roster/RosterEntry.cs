using Qingjian.Network;

namespace Qingjian.Acquisition.Roster;

/// <summary>A station of the roster.</summary>
/// <param name="Card">The station.</param>
/// <param name="State">How it stands.</param>
/// <param name="SinceUtc">Since when: the last contact of one that was lost, the first day in service of one that never spoke;
/// null when nobody knows.</param>
/// <param name="Beside">The station that seems to speak for it, or null.</param>
/// <param name="Reason">What a person stated about this state, or null.</param>
internal sealed record RosterEntry(StationCard Card, RosterState State, DateTimeOffset? SinceUtc, StationCard? Beside, RosterReason? Reason)
{
    /// <summary>Counts among those that should be connected.</summary>
    public bool IsDue => State is not (RosterState.Exempt or RosterState.NotYet or RosterState.ByHand);

    /// <summary>Should be connected and is not.</summary>
    public bool IsMissing => IsDue && State != RosterState.Connected;

    public bool IsOverdue(DateOnly today) => IsMissing && Reason?.PromisedOn < today;

    public bool IsUnexplained => IsMissing && Reason is null;
}
