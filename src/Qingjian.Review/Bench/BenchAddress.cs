using System.Globalization;

namespace Qingjian.Review.Bench;

/// <summary>What the review bench shows, as it stands in the address. What cannot be read falls back to the first open
/// finding and five days.</summary>
internal sealed record BenchAddress(long? Finding, int Days, bool All, string? Region, string? Element)
{
    public static readonly int[] Spans = [1, 5, 30];

    public static BenchAddress Read(string? finding, string? days, string? show, string? region, string? element) => new(
        long.TryParse(finding, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null,
        int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var span) && Spans.Contains(span) ? span : 5,
        show == "all",
        region,
        element);

    /// <summary>The address with some of it changed.</summary>
    public string To(long? finding = null, int? days = null, bool? all = null, string more = "")
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"/data/review?days={days ?? Days}");
        if ((finding ?? Finding) is { } id)
            text += string.Create(CultureInfo.InvariantCulture, $"&finding={id}");
        if (all ?? All)
            text += "&show=all";
        if (Region is { Length: > 0 })
            text += $"&region={Uri.EscapeDataString(Region)}";
        if (Element is { Length: > 0 })
            text += $"&element={Uri.EscapeDataString(Element)}";
        return text + more;
    }

    /// <summary>The span of the chart: so many days around the finding, whole when it is longer, not beyond the present hour.</summary>
    public static (DateTimeOffset From, DateTimeOffset To) SpanOf(Finding finding, int days, DateTimeOffset now)
    {
        var length = finding.ToUtc - finding.FromUtc;
        var wanted = TimeSpan.FromDays(days) > length ? TimeSpan.FromDays(days) : length + TimeSpan.FromHours(24);
        var end = finding.ToUtc + ((wanted - length) / 2);
        var hour = new DateTimeOffset(now.UtcTicks - now.UtcTicks % TimeSpan.TicksPerHour, TimeSpan.Zero).AddHours(1);
        if (end > hour)
            end = hour;
        end = new(end.UtcTicks - end.UtcTicks % TimeSpan.TicksPerHour, TimeSpan.Zero);
        return (end - wanted, end);
    }
}
