using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Quality;
using Qingjian.Review;
using Qingjian.Supervision.Issues;

namespace Qingjian.Supervision.Verification;

/// <summary>Looks at a window through the effective series and the findings of the automatic tests.</summary>
internal sealed class WindowView(
    EffectiveReader series, ObservationReader observations, FindingReader findings, DecisionReader decisions, StationDirectory directory,
    Journal journal) : IWindowView
{
    // The findings follow the journal by two seconds where all is well. Real time: a demonstration's clock may stand.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private const int MostPauses = 50;

    public async Task<WindowAnswer> LookAsync(IssueRow issue, DateTimeOffset fromUtc, DateTimeOffset toUtc, CancellationToken cancellationToken)
    {
        if (!await IsJudgedAsync(cancellationToken))
            return new(0, 0, RulePack.Current.Edition, [], Judged: false);
        var step = directory.Find(issue.StationId)?.Profile.HourStep ?? TimeSpan.FromHours(1);
        var present = await PresentAsync(issue, fromUtc, toUtc, cancellationToken);
        var standing = await StandingAsync(issue, fromUtc, toUtc, cancellationToken);
        return new((int)((toUtc - fromUtc) / step), present, RulePack.Current.Edition, standing);
    }

    private async Task<bool> IsJudgedAsync(CancellationToken cancellationToken)
    {
        var arrived = journal.DurablePosition;
        for (var waited = 0; waited < MostPauses; waited++)
        {
            if (await findings.JudgedToAsync(cancellationToken) >= arrived)
                return true;
            await Task.Delay(Pause, cancellationToken);
        }
        return false;
    }

    // An issue of the whole station is judged by the parameter that came most often.
    private async Task<int> PresentAsync(IssueRow issue, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var keys = observations.SeriesOf(Scope.Everything, issue.StationId)
            .Where(key => key.Period == Period.Hour && (issue.Parameter is null || key.Parameter == issue.Parameter)).ToList();
        if (keys.Count == 0)
            return 0;
        var values = await series.SeriesAsync(Scope.Everything, keys, from, to, null, cancellationToken);
        return values.Values.Max(one => one.Where(value => value.Counts).Select(value => value.Observed.StartUtc).Distinct().Count());
    }

    // A finding whose values a reviewer decided to be valid was no fault; any other one still speaks.
    private async Task<IReadOnlyList<long>> StandingAsync(IssueRow issue, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var all = await findings.OfStationAsync(Scope.Everything, issue.StationId, from, to, cancellationToken);
        var same = all.Where(one => issue.Cause is null || one.Cause == issue.Cause)
            .Where(one => issue.Parameter is null || one.Parameter is null || one.Parameter == issue.Parameter).Select(one => one.Id).ToList();
        var answers = await decisions.AnswersAsync(Scope.Everything, same, cancellationToken);
        return [.. same.Where(id => answers.GetValueOrDefault(id)?.Verdict != Verdict.Valid)];
    }
}
