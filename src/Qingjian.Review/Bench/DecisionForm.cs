using System.Globalization;
using Qingjian.Kernel;
using Qingjian.Review.Decisions;

namespace Qingjian.Review.Bench;

/// <summary>The form as it was sent: text, so that what could not be read can be shown again.</summary>
internal sealed class DecisionForm
{
    private const string Clock = "yyyy-MM-dd'T'HH:mm";

    public string? From { get; set; }

    public string? To { get; set; }

    public string? Verdict { get; set; }

    public string? Reason { get; set; }

    public string? Note { get; set; }

    /// <summary>Newest decision about these values that was on the page.</summary>
    public string? Seen { get; set; }

    public static DecisionForm Of(Finding finding, long seen) => new()
    {
        From = Written(finding.FromUtc),
        To = Written(finding.ToUtc),
        Reason = DecisionReasons.Of(finding.Cause)[0],
        Seen = seen.ToString(CultureInfo.InvariantCulture),
    };

    public NewDecision ToDecision(string stationCode, Finding finding) => new(
        stationCode, finding.Parameter, Instant(From), Instant(To), Enum.TryParse<Verdict>(Verdict, out var verdict) ? verdict : null, Reason, Note, finding.Id,
        long.TryParse(Seen, NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0);

    public static string Written(DateTimeOffset instant) => instant.ToBeijing().ToString(Clock, CultureInfo.InvariantCulture);

    // The browser sends a wall clock without an offset: it is Beijing's.
    private static DateTimeOffset? Instant(string? text) =>
        DateTime.TryParseExact(text, [Clock, "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall)
            ? BeijingTime.FromWallClock(wall).ToUniversalTime()
            : null;
}
