using System.Globalization;
using Microsoft.AspNetCore.Http;
using Qingjian.Acquisition.Losses;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Availability;

/// <summary>What the board shows; everything stands in the address, and what cannot be read there filters nothing.</summary>
/// <param name="RegionPath">A region and everything below it, or null.</param>
/// <param name="Element">One element, or null.</param>
/// <param name="OperatorId">One operator, or null.</param>
/// <param name="Period">Hour values, or minute values.</param>
/// <param name="Month">First day of the month shown by days.</param>
/// <param name="Day">The day shown by hours; null for the month.</param>
/// <param name="Order">The order of the rows.</param>
internal sealed record BoardFilter(string? RegionPath, Element? Element, int? OperatorId, Period Period, DateOnly Month, DateOnly? Day, BoardOrder Order)
{
    public DateTimeOffset FromUtc => BeijingTime.StartOfDay(Day ?? Month).ToUniversalTime();

    public DateTimeOffset ToUtc => BeijingTime.StartOfDay(Day?.AddDays(1) ?? Month.AddMonths(1)).ToUniversalTime();

    /// <summary>The stretches across the board: hours of the day, or days of the month.</summary>
    public IEnumerable<DateTimeOffset> Starts()
    {
        var step = Day is null ? TimeSpan.FromDays(1) : TimeSpan.FromHours(1);
        for (var start = FromUtc; start < ToUtc; start += step)
            yield return start;
    }

    public bool Takes(StationCard card) =>
        card.Active && card.Mn.Length > 0
        && (RegionPath is null || card.RegionPath.StartsWith(RegionPath, StringComparison.Ordinal))
        && (Element is null || card.Element == Element)
        && (OperatorId is null || card.OperatorId == OperatorId)
        && DueValues.StepOf(card.Profile, Period) > TimeSpan.Zero;

    public static BoardFilter Read(IQueryCollection query, DateTimeOffset nowUtc)
    {
        var today = nowUtc.BeijingDay();
        return new(
            Text(query, "region"), ElementNames.FromAddress(Text(query, "element")), AddressText.Number(Text(query, "operator")),
            Text(query, "period") == "minute" ? Period.Minute : Period.Hour,
            MonthOf(Text(query, "month")) ?? new DateOnly(today.Year, today.Month, 1),
            DayOf(Text(query, "day")),
            Enum.TryParse<BoardOrder>(Text(query, "sort"), ignoreCase: true, out var order) && Enum.IsDefined(order) ? order : BoardOrder.Code);
    }

    private static DateOnly? MonthOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && IsSane(month) ? month : null;

    /// <summary>A day as addresses write it; null for one that no station of this protocol can have.</summary>
    public static DateOnly? DayOf(string? text) => AddressText.Day(text) is { } day && IsSane(day) ? day : null;

    // The ends of the calendar have no day before or after them to count to.
    private static bool IsSane(DateOnly day) => day.Year is >= 1990 and <= 2200;

    private static string? Text(IQueryCollection query, string name) =>
        query[name].ToString().Trim() is { Length: > 0 } text ? text : null;
}
