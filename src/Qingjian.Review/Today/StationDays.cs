using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Quality;

namespace Qingjian.Review.Today;

/// <summary>Which stations have something against them in the last 24 hours.</summary>
internal sealed class StationDays(FindingReader findings, DecisionReader decisions, StationDirectory directory)
{
    /// <summary>The stations with a finding, the worst first, and the end of the newest hour shown.</summary>
    public async Task<(IReadOnlyList<StationDay> Days, DateTimeOffset EndUtc)> OfAsync(Scope scope, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var end = new DateTimeOffset(now.UtcTicks - now.UtcTicks % TimeSpan.TicksPerHour, TimeSpan.Zero);
        var start = end.AddHours(-StationDay.HoursShown);
        var touching = new Dictionary<long, Finding>();
        for (var day = start.BeijingDay(); day <= end.BeijingDay(); day = day.AddDays(1))
            foreach (var finding in (await findings.OpenAsync(scope, new FindingFilter(Day: day), 0, FindingReader.MostRows, cancellationToken)).Findings)
                touching[finding.Id] = finding;
        var answers = await decisions.AnswersAsync(scope, touching.Keys, cancellationToken);
        var days = touching.Values.Where(finding => finding.FromUtc < end && finding.ToUtc > start)
            .GroupBy(finding => finding.StationId)
            .Select(group => (Station: directory.Find(group.Key), Findings: group.ToList()))
            .Where(pair => pair.Station is not null)
            .Select(pair => new StationDay(pair.Station!, Hours(pair.Findings, answers, start)))
            .Where(day => day.Hours.Any(hour => hour != HourState.Fine))
            .OrderByDescending(day => day.Hours.Count(hour => hour != HourState.Fine)).ThenBy(day => day.Station.Code, StringComparer.Ordinal);
        return ([.. days], end);
    }

    private static List<HourState> Hours(List<Finding> findings, IReadOnlyDictionary<long, Decision> answers, DateTimeOffset start) =>
        [.. Enumerable.Range(0, StationDay.HoursShown).Select(hour => Of(findings, answers, start.AddHours(hour)))];

    private static HourState Of(List<Finding> findings, IReadOnlyDictionary<long, Decision> answers, DateTimeOffset hour) =>
        findings.Where(finding => finding.FromUtc < hour.AddHours(1) && finding.ToUtc > hour)
            .Select(finding => Of(finding, answers.GetValueOrDefault(finding.Id)?.Verdict))
            .DefaultIfEmpty(HourState.Fine).Min();

    private static HourState Of(Finding finding, Verdict? verdict) => (finding.Cause, verdict) switch
    {
        (FindingCause.Missing, _) => HourState.Missing,
        (_, Verdict.Invalid) => HourState.Invalid,
        (_, Verdict.Valid) => HourState.Fine,
        _ => HourState.Doubtful,
    };
}
