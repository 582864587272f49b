using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Quality;

namespace Qingjian.Review.Today;

/// <summary>Which stations have something against them in the last 24 hours.</summary>
internal sealed class StationDays(FindingReader findings, DecisionReader decisions, StationDirectory directory, ObservationReader observations)
{
    /// <summary>The stations with a finding or with work on a device, the worst first, and the end of the newest hour shown.</summary>
    public async Task<(IReadOnlyList<StationDay> Days, DateTimeOffset EndUtc)> OfAsync(Scope scope, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var end = new DateTimeOffset(now.UtcTicks - now.UtcTicks % TimeSpan.TicksPerHour, TimeSpan.Zero);
        var start = end.AddHours(-StationDay.HoursShown);
        var touching = new Dictionary<long, Finding>();
        for (var day = start.BeijingDay(); day <= end.BeijingDay(); day = day.AddDays(1))
            foreach (var finding in (await findings.OpenAsync(scope, new FindingFilter(Day: day), 0, FindingReader.MostRows, cancellationToken)).Findings)
                touching[finding.Id] = finding;
        var answers = await decisions.AnswersAsync(scope, touching.Keys, cancellationToken);
        var ofStation = touching.Values.Where(finding => finding.FromUtc < end && finding.ToUtc > start).ToLookup(finding => finding.StationId);
        var worked = await WorkedHoursAsync(scope, start, end, cancellationToken);
        var days = ofStation.Select(group => group.Key).Union(worked.Select(group => group.Key))
            .Select(directory.Find).OfType<StationCard>()
            .Select(station => new StationDay(station, Hours([.. ofStation[station.Id]], answers, [.. worked[station.Id]], start)))
            .Where(day => day.Hours.Any(hour => hour != HourState.Fine))
            .OrderByDescending(day => day.Hours.Count(hour => hour < HourState.Work))
            .ThenByDescending(day => day.Count(HourState.Work)).ThenBy(day => day.Station.Code, StringComparer.Ordinal);
        return ([.. days], end);
    }

    // HJ 212-2017 table 8: M maintenance, C calibration.
    private async Task<ILookup<int, DateTimeOffset>> WorkedHoursAsync(Scope scope, DateTimeOffset start, DateTimeOffset end, CancellationToken cancellationToken)
    {
        var hourly = directory.Within(scope).Where(card => card.Active)
            .SelectMany(card => observations.SeriesOf(scope, card.Id)).Where(key => key.Period == Period.Hour).ToList();
        var values = await observations.SeriesAsync(scope, hourly, start, end, null, cancellationToken);
        return values.SelectMany(pair => pair.Value.Where(value => value.Mark is 'M' or 'C').Select(value => (pair.Key.StationId, value.StartUtc)))
            .Distinct().ToLookup(hour => hour.StationId, hour => hour.StartUtc);
    }

    private static List<HourState> Hours(
        List<Finding> findings, IReadOnlyDictionary<long, Decision> answers, List<DateTimeOffset> worked, DateTimeOffset start) =>
        [.. Enumerable.Range(0, StationDay.HoursShown).Select(hour => Of(findings, answers, worked, start.AddHours(hour)))];

    // A station may send every four hours: a value stands for the hour in which it starts.
    private static HourState Of(List<Finding> findings, IReadOnlyDictionary<long, Decision> answers, List<DateTimeOffset> worked, DateTimeOffset hour) =>
        findings.Where(finding => finding.FromUtc < hour.AddHours(1) && finding.ToUtc > hour)
            .Select(finding => Of(finding, answers.GetValueOrDefault(finding.Id)?.Verdict))
            .DefaultIfEmpty(HourState.Fine)
            .Append(worked.Exists(start => hour <= start && start < hour.AddHours(1)) ? HourState.Work : HourState.Fine).Min();

    private static HourState Of(Finding finding, Verdict? verdict) => (finding.Cause, verdict) switch
    {
        (FindingCause.Missing, _) => HourState.Missing,
        (_, Verdict.Invalid) => HourState.Invalid,
        (_, Verdict.Valid) => HourState.Fine,
        _ => HourState.Doubtful,
    };
}
