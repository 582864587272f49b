using System.Globalization;
using Qingjian.Kernel;
using Qingjian.Standards;

namespace Qingjian.Assessment.Air;

/// <summary>Addresses of figures. Hours are named by their end, 1 to 24, as the standards label them.</summary>
internal static class AirAddress
{
    public static string Of(string code, DateOnly day, string? edition = null, AirItem? item = null) =>
        $"/assess/air/{Uri.EscapeDataString(code)}/{Text(day)}{Query(edition)}{Anchor(item)}";

    public static string OfHour(string code, DateTimeOffset startUtc, string? edition = null)
    {
        var start = startUtc.ToBeijing();
        return string.Create(CultureInfo.InvariantCulture, $"/assess/air/{Uri.EscapeDataString(code)}/{Text(startUtc.BeijingDay())}/{start.Hour + 1}{Query(edition)}");
    }

    /// <summary>The value on its station's curve, with the frame that brought it.</summary>
    public static string OnCurve(string code, HourInput input) => string.Create(CultureInfo.InvariantCulture,
        $"/network/stations/{Uri.EscapeDataString(code)}?parameter={input.Item.FactorCode}&period=hour&days=1&day={Text(input.StartUtc.BeijingDay())}&at={input.StartUtc:yyyy-MM-ddTHH:mm:ssZ}#frame");

    public static DateTimeOffset StartOf(DateOnly day, int hour) => BeijingTime.StartOfDay(day).AddHours(hour - 1).ToUniversalTime();

    /// <summary>Yesterday in Beijing: today has no day mean yet.</summary>
    public static DateOnly LastWholeDay(TimeProvider clock) => clock.GetUtcNow().BeijingDay().AddDays(-1);

    /// <summary>A day that has a day before and after it; null for anything else.</summary>
    public static DateOnly? DayOf(string? text) => AddressText.Day(text) is { Year: > 1 and < 9999 } day ? day : null;

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Anchor(AirItem? item) => item is null ? "" : $"#{item}";

    private static string Query(string? edition) => edition is null ? "" : $"?edition={Uri.EscapeDataString(edition)}";
}
