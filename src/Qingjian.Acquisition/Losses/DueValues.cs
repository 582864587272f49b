using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Losses;

/// <summary>How many values a station should have delivered (应收), by its present profile: one per parameter and step, from its
/// first day in service, or without one in the registry its first contact, until now.</summary>
internal static class DueValues
{
    /// <summary>How long after its end the value of a period may still be under way; the same patience as that of the live state.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    /// <summary>Time between two starts; zero when the station owes no values of the period.</summary>
    public static TimeSpan StepOf(StationProfile profile, Period period) => period switch
    {
        Period.Minute => profile.SendsMinutes ? profile.MinuteInterval : TimeSpan.Zero,
        // A station that sends no hours owes them all the same: they are rolled up from its minutes.
        Period.Hour => profile.SendsHours || profile.SendsMinutes ? profile.HourStep : TimeSpan.Zero,
        _ => throw new ArgumentOutOfRangeException(nameof(period), period, "The board counts minutes and hours."),
    };

    /// <summary>Values that start here or later cannot be there yet.</summary>
    public static DateTimeOffset Before(StationProfile profile, Period period, DateTimeOffset nowUtc) =>
        nowUtc - StepOf(profile, period) - Grace;

    /// <summary>A value received within this time of its start came live; what was owed and not there when it was due is late.</summary>
    public static TimeSpan LiveWithin(StationProfile profile, Period period) => StepOf(profile, period) + Grace;

    /// <summary>From when on a station owes values; null when nobody knows: then it owes all that is asked for.</summary>
    public static DateTimeOffset? Since(StationCard card, StationContact? contact) =>
        card.CommissionedOn is { } day ? BeijingTime.StartOfDay(day) : contact?.FirstUtc;

    /// <summary>The starts within <c>[from, to)</c> that one parameter owes by now. Starts are aligned to the Beijing day.</summary>
    public static IEnumerable<DateTimeOffset> Starts(
        StationProfile profile, DateTimeOffset? sinceUtc, Period period, DateTimeOffset fromUtc, DateTimeOffset toUtc, DateTimeOffset nowUtc)
    {
        var (first, end, step) = Bounds(profile, sinceUtc, period, fromUtc, toUtc, nowUtc);
        for (var number = first; number < end; number++)
            yield return new DateTimeOffset(number * step.Ticks, BeijingTime.Offset).ToUniversalTime();
    }

    /// <summary>How many values all its parameters together owe within <c>[from, to)</c> by now.</summary>
    public static int Count(
        StationProfile profile, DateTimeOffset? sinceUtc, Period period, DateTimeOffset fromUtc, DateTimeOffset toUtc, DateTimeOffset nowUtc)
    {
        var (first, end, _) = Bounds(profile, sinceUtc, period, fromUtc, toUtc, nowUtc);
        return (int)Math.Max(0, end - first) * profile.Parameters.Count;
    }

    private static (long First, long End, TimeSpan Step) Bounds(
        StationProfile profile, DateTimeOffset? sinceUtc, Period period, DateTimeOffset fromUtc, DateTimeOffset toUtc, DateTimeOffset nowUtc)
    {
        var step = StepOf(profile, period);
        if (step <= TimeSpan.Zero)
            return (0, 0, step);
        var from = sinceUtc > fromUtc ? sinceUtc.Value : fromUtc;
        var before = Before(profile, period, nowUtc);
        return (Ordinal(from, step), Ordinal(before < toUtc ? before : toUtc, step), step);
    }

    // The number of the first start at or after an instant, counted from the first Beijing day of the calendar.
    private static long Ordinal(DateTimeOffset instant, TimeSpan step) =>
        (instant.ToBeijing().Ticks + step.Ticks - 1) / step.Ticks;
}
