using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Supervision.Issues;

/// <summary>Issues as bands on the station's timeline: from the first doubtful hour to the close-out.</summary>
internal sealed class IssueFactsOfStation(QingjianDb db, IStringLocalizer<SupervisionWords> words) : IStationFacts
{
    private const int MostRows = 200;

    public IReadOnlyList<string> Lanes => [words["Supervision.Lane"]];

    public async Task<IReadOnlyList<StationFact>> FactsAsync(
        Scope scope, int stationId, DateTimeOffset fromUtc, DateTimeOffset toUtc, CancellationToken cancellationToken)
    {
        var (from, to) = (fromUtc.ToUniversalTime(), toUtc.ToUniversalTime());
        var rows = await db.Set<IssueRow>().AsNoTracking().Within(scope)
            .Where(issue => issue.StationId == stationId && issue.FromUtc < to && (issue.ClosedUtc == null || issue.ClosedUtc > from || issue.ToUtc > from))
            .OrderBy(issue => issue.FromUtc).Take(MostRows).ToListAsync(cancellationToken);
        return [.. rows.Select(ToFact)];
    }

    private StationFact ToFact(IssueRow issue) => new(
        "supervision.issue", words["Supervision.Lane"], issue.FromUtc, issue.ClosedUtc, issue.Parameter,
        words["Supervision.Fact", issue.Number, issue.Title, words["Supervision.State." + issue.State].Value],
        issue.ClosedUtc is not null ? FactLevel.Info : issue.Grade >= IssueGrade.Serious ? FactLevel.Bad : FactLevel.Warn);
}
