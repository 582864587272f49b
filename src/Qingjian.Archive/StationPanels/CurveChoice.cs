using System.Globalization;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Archive.StationPanels;

/// <summary>What the curves of a station page show, as it stands in the address: parameter, period, span and its end.
/// Anything unreadable falls back to what a duty officer wants first: hours, three days, until now.</summary>
internal sealed record CurveChoice(string Parameter, Period Period, int Days, DateOnly? LastDay, DateTimeOffset? AsOf = null)
{
    public static readonly int[] Spans = [1, 3, 7, 30];

    // A month of five-minute values would be 8,640 points; a chart shows 5,000 at most (ui.md §0).
    private const int LongestMinuteSpan = 3;

    public static CurveChoice Read(StationCard station, string? parameter, string? period, int? days, string? lastDay, string? asOf = null)
    {
        var known = station.Profile.InOrder.FirstOrDefault(one => one.Code == parameter) ?? station.Profile.InOrder.FirstOrDefault();
        var chosen = Enum.TryParse<Period>(period, ignoreCase: true, out var read) && read is Period.RealTime or Period.Minute or Period.Hour
            ? read
            : Period.Hour;
        var span = Spans.Contains(days ?? 0) ? days!.Value : 3;
        if (chosen != Period.Hour)
            span = Math.Min(span, chosen == Period.Minute ? LongestMinuteSpan : 1);
        var day = DateOnly.TryParseExact(lastDay, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var given) ? given : (DateOnly?)null;
        return new CurveChoice(known?.Code ?? "", chosen, span, day, Moment(asOf));
    }

    /// <summary>The span in UTC: whole Beijing days up to the chosen one, or until the end of the present hour.</summary>
    public (DateTimeOffset From, DateTimeOffset To) Span(DateTimeOffset nowUtc)
    {
        var end = LastDay is { } day && BeijingTime.StartOfDay(day.AddDays(1)) < nowUtc
            ? BeijingTime.StartOfDay(day.AddDays(1))
            : new DateTimeOffset(nowUtc.UtcTicks - nowUtc.UtcTicks % TimeSpan.TicksPerHour, TimeSpan.Zero).AddHours(1);
        return (end.AddDays(-Days).ToUniversalTime(), end.ToUniversalTime());
    }

    /// <summary>The moment as an address writes it, in UTC; empty for now.</summary>
    public string AsOfQuery => AsOf is { } moment ? string.Create(CultureInfo.InvariantCulture, $"&asOf={moment.UtcDateTime:yyyy-MM-ddTHH:mm:ss}Z") : "";

    /// <summary>The query part of the address without the moment: what is in force now.</summary>
    public string InForceNow() => (this with { AsOf = null }).Query();

    /// <summary>The query part of the address, following the present time again.</summary>
    public string Newest() => (this with { LastDay = null }).Query();

    /// <summary>The query part of the address with some of the choice changed.</summary>
    public string Query(string? parameter = null, Period? period = null, int? days = null, DateOnly? lastDay = null)
    {
        var day = lastDay ?? LastDay;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"?parameter={Uri.EscapeDataString(parameter ?? Parameter)}&period={(period ?? Period).ToString().ToLowerInvariant()}&days={days ?? Days}{(day is { } d ? $"&day={d:yyyy-MM-dd}" : "")}{AsOfQuery}");
    }

    // A wall clock without an offset, as a browser's field sends it, is Beijing's; what cannot be read means now.
    private static DateTimeOffset? Moment(string? text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var wall) && wall.Kind == DateTimeKind.Unspecified ? BeijingTime.FromWallClock(wall)
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant
        : null;
}
