using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;

namespace Qingjian.Supervision.Issues;

/// <summary>The ledger within a scope, by deadline.</summary>
internal sealed class ListIssues(QingjianDb db, TimeProvider time)
{
    public const int RowsPerPage = 50;

    public async Task<IssuePage> HandleAsync(Scope scope, IssueFilter filter, int page, CancellationToken cancellationToken)
    {
        var found = Matching(scope, filter);
        var states = IssueStages.StatesOf(filter.Stage);
        found = found.Where(issue => states.Contains(issue.State));
        var total = await found.CountAsync(cancellationToken);
        page = Math.Clamp(page, 1, Math.Max(1, (total + RowsPerPage - 1) / RowsPerPage));
        var rows = await found.OrderBy(issue => issue.Deadline).ThenBy(issue => issue.Id)
            .Skip((page - 1) * RowsPerPage).Take(RowsPerPage).AsNoTracking().ToListAsync(cancellationToken);
        return new([.. rows.Select(row => row.ToCard())], total, page, RowsPerPage);
    }

    /// <summary>How many issues of the list each stage has; the stage's own filter left out.</summary>
    public async Task<StageCounts> CountAsync(Scope scope, IssueFilter filter, CancellationToken cancellationToken)
    {
        var matching = Matching(scope, filter);
        var byState = await matching.GroupBy(issue => issue.State).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var today = time.GetUtcNow().BeijingDay();
        var states = IssueStages.StatesOf(IssueStage.Open);
        var open = matching.Where(issue => states.Contains(issue.State));
        return new(
            Enum.GetValues<IssueStage>().ToDictionary(stage => stage, stage => IssueStages.StatesOf(stage).Sum(state => byState.GetValueOrDefault(state))),
            await open.CountAsync(issue => issue.Deadline < today, cancellationToken),
            await open.CountAsync(issue => issue.Deadline == today, cancellationToken));
    }

    private IQueryable<IssueRow> Matching(Scope scope, IssueFilter filter)
    {
        var found = db.Set<IssueRow>().Within(scope.Narrowed(filter.RegionPath));
        if (filter.Class is { } kind)
            found = found.Where(issue => issue.Class == kind);
        if (filter.Grade is { } grade)
            found = found.Where(issue => issue.Grade == grade);
        if (filter.OperatorId is { } maintainer)
            found = found.Where(issue => issue.OperatorId == maintainer);
        if (filter.StationCode is { } station)
            found = found.Where(issue => issue.StationCode == station);
        return filter.Q is { Length: > 0 } q ? found.Containing(q, issue => issue.Number, issue => issue.Title, issue => issue.StationCode) : found;
    }
}
