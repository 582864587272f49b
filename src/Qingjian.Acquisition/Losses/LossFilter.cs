using System.Globalization;
using Microsoft.AspNetCore.Http;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Losses;

/// <summary>What the ledger shows; everything stands in the address, and what cannot be read there filters nothing.</summary>
/// <param name="RegionPath">A region and everything below it, or null.</param>
/// <param name="Element">One element, or null.</param>
/// <param name="OperatorId">One operator, or null.</param>
/// <param name="Station">One station's code: then its runs are listed.</param>
/// <param name="State">One fate, or null for all but live: what came live is on the board.</param>
/// <param name="Period">Hour values, or minute values.</param>
/// <param name="From">First Beijing day.</param>
/// <param name="To">Last Beijing day.</param>
internal sealed record LossFilter(string? RegionPath, Element? Element, int? OperatorId, string? Station, LossState? State, Period Period, DateOnly From, DateOnly To)
{
    /// <summary>Longest span of hours; of minutes it is a day.</summary>
    public const int MostDays = 31;

    private const int UsualDays = 3;

    public DateTimeOffset FromUtc => BeijingTime.StartOfDay(From).ToUniversalTime();

    public DateTimeOffset ToUtc => BeijingTime.StartOfDay(To.AddDays(1)).ToUniversalTime();

    public bool Takes(StationCard card) =>
        card.Active && card.Mn.Length > 0
        && (Station is null || card.Code == Station)
        && (RegionPath is null || card.RegionPath.StartsWith(RegionPath, StringComparison.Ordinal))
        && (Element is null || card.Element == Element)
        && (OperatorId is null || card.OperatorId == OperatorId)
        && DueValues.StepOf(card.Profile, Period) > TimeSpan.Zero;

    public bool Shows(LossState state) => State is null ? state != LossState.Live : state == State;

    public static LossFilter Read(IQueryCollection query, DateTimeOffset nowUtc)
    {
        var period = Text(query, "period") == "minute" ? Period.Minute : Period.Hour;
        var today = nowUtc.BeijingDay();
        var to = Day(query, "to") is { } last && last <= today ? last : today;
        var longest = period == Period.Minute ? 1 : MostDays;
        var from = Day(query, "from") ?? to.AddDays(1 - Math.Min(longest, UsualDays));
        from = from > to ? to : from < to.AddDays(1 - longest) ? to.AddDays(1 - longest) : from;
        return new(
            Text(query, "region"), ElementNames.FromAddress(Text(query, "element")), AddressText.Number(Text(query, "operator")), Text(query, "station"),
            Enum.TryParse<LossState>(Text(query, "state"), out var state) && Enum.IsDefined(state) && state != LossState.Live ? state : null, period, from, to);
    }

    public static string Date(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // The ends of the calendar have no day before or after them to count to.
    private static DateOnly? Day(IQueryCollection query, string name) => AddressText.Day(Text(query, name)) is { Year: >= 1990 and <= 2200 } day ? day : null;

    private static string? Text(IQueryCollection query, string name) => query[name].ToString().Trim() is { Length: > 0 } text ? text : null;
}
