using System.Collections.Immutable;
using Qingjian.Hj212;

namespace Qingjian.Acquisition.Live;

/// <summary>How a station, its clock and its transmission are, beside its values. Immutable; the tally makes the next.</summary>
/// <param name="Infos">What it said last about itself, by code and instrument.</param>
/// <param name="ClockErrors">Its clock against ours over its newest frames, in milliseconds; positive runs ahead.</param>
/// <param name="Hours">Its transmission by hour, oldest first; at most <see cref="HoursKept"/>.</param>
internal sealed record StationHealth(
    ImmutableArray<FieldNow> Infos,
    ImmutableArray<int> ClockErrors,
    ImmutableArray<LinkHour> Hours)
{
    /// <summary>The edition that its newest frame spoke; null before the first.</summary>
    public Dialect? Dialect { get; init; }

    /// <summary>The present hour and the twenty-four before it.</summary>
    public const int HoursKept = 25;

    /// <summary>Frames over which the clock is judged.</summary>
    public const int FramesForClock = 15;

    // One frame that was held up on the way says nothing about the clock; three agree.
    private const int FewestForClock = 3;

    public static readonly StationHealth Unseen = new([], [], []);

    /// <summary>The clock's error as the median over the newest frames; null when too few came.</summary>
    public TimeSpan? ClockError => ClockErrors.Length < FewestForClock
        ? null
        : TimeSpan.FromMilliseconds(ClockErrors.Order().ElementAt(ClockErrors.Length / 2));

    /// <summary>Its transmission in the last twenty-four hours, whole hours.</summary>
    public LinkHour Last24Hours(DateTimeOffset nowUtc)
    {
        var oldest = LinkHour.NumberOf(nowUtc) - HoursKept + 1;
        return Hours.Where(hour => hour.Hour >= oldest).Aggregate(default(LinkHour), (sum, hour) => sum + hour);
    }

    public FieldNow? Info(string code)
    {
        foreach (var info in Infos)
        {
            if (info.Code == code)
                return info;
        }
        return null;
    }
}
