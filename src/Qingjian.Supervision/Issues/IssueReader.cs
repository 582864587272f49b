using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;
using Qingjian.Supervision.Issues;

namespace Qingjian.Supervision;

/// <summary>The question door to issues: every question takes a scope.</summary>
public sealed class IssueReader
{
    /// <summary>The longest list that one question gives.</summary>
    public const int MostRows = 100;

    private readonly QingjianDb _db;

    internal IssueReader(QingjianDb db) => _db = db;

    /// <summary>The issues that wait for the role, by deadline, and how many there are in all: whose turn it is.</summary>
    /// <param name="scope">What the asker may see.</param>
    /// <param name="role">The asker's role.</param>
    /// <param name="take">How many to give, at most <see cref="MostRows"/>.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    public async Task<(IReadOnlyList<IssueCard> Issues, int Total)> WaitingForAsync(Scope scope, Role role, int take, CancellationToken cancellationToken)
    {
        var states = Enum.GetValues<IssueState>()
            .Where(state => IssueRules.TurnOf(state) is { } permission && Permissions.IsHeldBy(permission, role)).ToList();
        var waiting = _db.Set<IssueRow>().AsNoTracking().Within(scope).Where(issue => states.Contains(issue.State));
        var total = await waiting.CountAsync(cancellationToken);
        var rows = await waiting.OrderBy(issue => issue.Deadline).ThenBy(issue => issue.Id).Take(Math.Clamp(take, 1, MostRows)).ToListAsync(cancellationToken);
        return ([.. rows.Select(row => row.ToCard())], total);
    }

    /// <summary>The issue that was made of a finding, or null.</summary>
    public async Task<IssueCard?> OfFindingAsync(Scope scope, long findingId, CancellationToken cancellationToken) =>
        (await _db.Set<IssueRow>().AsNoTracking().Within(scope).FirstOrDefaultAsync(issue => issue.FindingId == findingId, cancellationToken))?.ToCard();
}
