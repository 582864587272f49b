using Qingjian.Archive;
using Qingjian.Kernel;

namespace Qingjian.Review.Impacts;

/// <summary>What a decision would change. Pure: the same values and decisions always give the same answer.</summary>
internal static class ImpactCalculation
{
    /// <param name="hours">What is known.</param>
    /// <param name="parameter">The decided parameter, or null for the whole station.</param>
    /// <param name="fromUtc">First hour.</param>
    /// <param name="toUtc">End, not included.</param>
    /// <param name="standing">How the values would stand.</param>
    public static Impact Of(StationHours hours, string? parameter, DateTimeOffset fromUtc, DateTimeOffset toUtc, Standing standing)
    {
        // It would be the newest decision: larger than every number there is.
        var proposed = new Exclusion(hours.Station.Id, parameter, fromUtc, toUtc, standing, long.MaxValue, fromUtc);
        var (before, after) = (hours.Effective(null), hours.Effective(proposed));
        var days = Days(fromUtc, toUtc);
        return new(
            [.. days.Take(Impact.MostDays).Select(day => new ImpactDay(
                day, DayCalculation.Of(hours.Station, parameter, day, before), DayCalculation.Of(hours.Station, parameter, day, after)))],
            [.. days.Select(FirstOfMonth).Distinct().Select(first => Month(hours, parameter, first, before, after))],
            days.Count);
    }

    public static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    private static List<DateOnly> Days(DateTimeOffset fromUtc, DateTimeOffset toUtc)
    {
        var days = new List<DateOnly>();
        for (var day = fromUtc.BeijingDay(); day <= toUtc.AddTicks(-1).BeijingDay(); day = day.AddDays(1))
            days.Add(day);
        return days;
    }

    private static ImpactMonth Month(
        StationHours hours, string? parameter, DateOnly first, IReadOnlyDictionary<string, IReadOnlyList<EffectiveValue>> before,
        IReadOnlyDictionary<string, IReadOnlyList<EffectiveValue>> after)
    {
        var (from, to) = (BeijingTime.StartOfDay(first), BeijingTime.StartOfDay(first.AddMonths(1)));
        var end = hours.DataEnd < to ? hours.DataEnd : to;
        var parameters = parameter is null ? hours.Station.Profile.Parameters.Count : 1;
        var due = (int)Math.Max(0, (end - from) / hours.Station.Profile.HourStep) * parameters;
        return new(first, due, Valid(before, parameter, from, end), Valid(after, parameter, from, end));
    }

    private static int Valid(IReadOnlyDictionary<string, IReadOnlyList<EffectiveValue>> values, string? parameter, DateTimeOffset from, DateTimeOffset to) =>
        values.Where(pair => parameter is null || pair.Key == parameter)
            .Sum(pair => pair.Value.Count(value => value.Counts && from <= value.Observed.StartUtc && value.Observed.StartUtc < to));
}
