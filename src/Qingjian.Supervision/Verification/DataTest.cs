using System.Globalization;
using Qingjian.Kernel;
using Qingjian.Supervision.Issues;

namespace Qingjian.Supervision.Verification;

/// <summary>Verification by data test: a stated window passes when no finding of the issue's cause stands in it and enough hours
/// are there.</summary>
internal sealed class DataTest(IWindowView view)
{
    /// <summary>Most findings that a result names.</summary>
    public const int MostFindings = 20;

    /// <summary>Shortest window: a whole day, so that every hour of the day is seen once. Own default.</summary>
    public const int FewestHours = 24;

    /// <summary>Longest window. Own default; bounds the question.</summary>
    public const int MostDays = 92;

    // Three quarters of the values, the usual share for a mean to count in the networks' practice. Own default for this use.
    private const double EnoughShare = 0.75;

    /// <summary>What is wrong with the window itself, before any data are asked.</summary>
    public static IEnumerable<IssueRefusal> Check(IssueRow issue, IssueStep step, DateTimeOffset now)
    {
        if (step.FromUtc is not { } from)
            yield return new("FromUtc", null, IssueRule.Required);
        else if (from < Earliest(issue))
            yield return new("FromUtc", from.ToScreen(), IssueRule.TooEarly, Earliest(issue).ToScreen());
        if (step.ToUtc is not { } to)
            yield return new("ToUtc", null, IssueRule.Required);
        else if (to > now)
            yield return new("ToUtc", to.ToScreen(), IssueRule.TooLate, now.ToScreen());
        if (step is not { FromUtc: { } start, ToUtc: { } end })
            yield break;
        if (end <= start)
            yield return new("ToUtc", end.ToScreen(), IssueRule.EndBeforeStart);
        else if (end - start < TimeSpan.FromHours(FewestHours))
            yield return new("ToUtc", end.ToScreen(), IssueRule.WindowTooShort, FewestHours.ToString(CultureInfo.InvariantCulture));
        else if (end - start > TimeSpan.FromDays(MostDays))
            yield return new("ToUtc", end.ToScreen(), IssueRule.WindowTooLong, MostDays.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>What the data say; null while the automatic tests are behind the data.</summary>
    public async Task<DataTestResult?> RunAsync(IssueRow issue, DateTimeOffset fromUtc, DateTimeOffset toUtc, CancellationToken cancellationToken)
    {
        var (from, to) = (fromUtc.ToUniversalTime(), toUtc.ToUniversalTime());
        var answer = await view.LookAsync(issue, from, to, cancellationToken);
        if (!answer.Judged)
            return null;
        var needed = (int)Math.Ceiling(answer.HoursDue * EnoughShare);
        var passed = answer.Findings.Count == 0 && answer.HoursPresent >= needed && needed > 0;
        return new(passed, answer.Edition, issue.Cause, from, to, answer.HoursDue, answer.HoursPresent, needed, [.. answer.Findings.Take(MostFindings)]);
    }

    /// <summary>The first hour that a window may have: the faulty hours would fail for ever, and a look-back looks at what came
    /// after the close-out.</summary>
    public static DateTimeOffset Earliest(IssueRow issue) => issue.ClosedUtc is { } closed && closed > issue.ToUtc ? HourAfter(closed) : issue.ToUtc;

    private static DateTimeOffset HourAfter(DateTimeOffset at) =>
        new((at.UtcTicks + TimeSpan.TicksPerHour - 1) / TimeSpan.TicksPerHour * TimeSpan.TicksPerHour, TimeSpan.Zero);
}
