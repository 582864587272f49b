using Qingjian.Network;

namespace Qingjian.Review.Findings;

/// <summary>Stations whose hours close together: one element, one step.</summary>
internal readonly record struct StationGroup(Element Element, TimeSpan Step)
{
    public static StationGroup Of(StationCard card) => new(card.Element, card.Profile.HourStep);
}
