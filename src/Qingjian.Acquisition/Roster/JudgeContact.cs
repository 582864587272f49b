using Qingjian.Archive;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Roster;

/// <summary>Who should be connected and is not (应联尽联): a rule over what registry, archive, live state and people say.</summary>
internal static class JudgeContact
{
    private const double NearMetres = 100;
    private const double MetresPerDegree = 111_320;

    /// <param name="card">The station, in service.</param>
    /// <param name="contact">What the archive knows; null when nothing.</param>
    /// <param name="live">Whether it speaks now.</param>
    /// <param name="statements">What people stated, the newest first.</param>
    /// <param name="beside">A station at the same place that is in contact, or null.</param>
    /// <param name="today">The Beijing day.</param>
    public static RosterEntry Judge(
        StationCard card, StationContact? contact, StationState live, IReadOnlyList<RosterReason> statements, StationCard? beside, DateOnly today)
    {
        var newest = statements.Count > 0 && statements[0].Kind != ReasonKind.Withdrawn ? statements[0] : null;
        var began = card.CommissionedOn is { } day ? BeijingTime.StartOfDay(day).ToUniversalTime() : (DateTimeOffset?)null;
        if (card.CommissionedOn > today)
            return new(card, RosterState.NotYet, began, null, newest);
        if (newest?.Kind == ReasonKind.Exempt)
            return new(card, RosterState.Exempt, newest.AtUtc, null, newest);
        var (state, since) = (contact, live) switch
        {
            _ when card.IsSampledByHand => (RosterState.ByHand, began),
            _ when card.Mn.Length == 0 => (RosterState.NoMn, began),
            (null or { FirstUtc: null, HasValue: false }, StationState.Unknown) => (beside is null ? RosterState.Never : RosterState.OtherMn, began),
            (_, StationState.Online) => (contact is { HasValid: false, HasValue: true } ? RosterState.NoValid : RosterState.Connected, contact?.FirstUtc),
            ({ IsUp: true, HasValid: false }, _) => (RosterState.NoValid, contact.FirstUtc),
            ({ IsUp: true }, _) => (RosterState.Connected, contact.FirstUtc),
            _ => (RosterState.Lost, contact?.LastUtc),
        };
        // What was said about an earlier interruption says nothing about this one.
        var reason = state == RosterState.Lost && newest?.AtUtc < since ? null : newest;
        return new(card, state, since, state == RosterState.OtherMn ? beside : null, state == RosterState.Connected ? null : reason);
    }

    /// <summary>A station of the same element within a hundred metres; the map of a few hundred metres is flat enough.</summary>
    public static bool IsBeside(StationCard one, StationCard other)
    {
        if (one.Id == other.Id || one.Element != other.Element)
            return false;
        var east = (one.Longitude - other.Longitude) * MetresPerDegree * Math.Cos(one.Latitude * Math.PI / 180);
        var north = (one.Latitude - other.Latitude) * MetresPerDegree;
        return Math.Sqrt(east * east + north * north) <= NearMetres;
    }
}
