using Qingjian.Network;

namespace Qingjian.Review.Today;

/// <summary>The last 24 hours of one station, oldest first.</summary>
public sealed record StationDay(StationCard Station, IReadOnlyList<HourState> Hours)
{
    /// <summary>How many hours.</summary>
    public const int HoursShown = 24;

    /// <summary>How many of the hours stand so.</summary>
    public int Count(HourState state) => Hours.Count(hour => hour == state);
}
