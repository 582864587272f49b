using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Review;

namespace Qingjian.Supervision.Issues;

/// <summary>Issues on the duty home: what waits for the reader's own act, by deadline.</summary>
internal sealed class IssueDuty(QingjianDb db, StationDirectory directory, TimeProvider time, IStringLocalizer<SupervisionWords> words) : IDutyItems
{
    public async Task<IReadOnlyList<DutyItem>> ItemsAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (!user.HasPermission(Permissions.ViewIssues) || user.Role() is not { } role)
            return [];
        var (own, late, today) = (IssueDuties.OwnOf(role), IssueDuties.LateOf(role), time.GetUtcNow().BeijingDay());
        var rows = await db.Set<IssueRow>().AsNoTracking().Within(user.Scope())
            .Where(issue => own.Contains(issue.State) || (late.Contains(issue.State) && issue.Deadline < today))
            .OrderBy(issue => issue.Deadline).ThenBy(issue => issue.Id).Take(IDutyItems.MostItems).ToListAsync(cancellationToken);
        return [.. rows.Select(row => ItemOf(row, role, own.Contains(row.State)))];
    }

    // The whole last day belongs to whoever must act. A look-back has no deadline of its own: it presses from the day it falls due.
    private static DateTimeOffset? DueOf(IssueRow issue) =>
        issue.State == IssueState.LookBackDue ? null : BeijingTime.StartOfDay(issue.Deadline.AddDays(1)).ToUniversalTime();

    private DutyItem ItemOf(IssueRow issue, Role role, bool own) => new(
        words["Issue.Duty.Sort"], IssueTones.Of(issue.Grade),
        words[role == Role.Director ? "Issue.Duty.Overdue" : $"Issue.Duty.{issue.State}"],
        words["Issue.Duty.Detail", issue.Number, directory.Find(issue.StationId)?.DisplayName ?? issue.StationCode,
            words["Supervision.Grade." + issue.Grade].Value, directory.Organisation(issue.OperatorId)?.Name ?? "—", words["Supervision.State." + issue.State].Value],
        DueOf(issue), issue.ChangedUtc, $"/supervise/issues/{issue.Number}", words[own ? "Issue.Duty.Act" : "Issue.Duty.Look"], issue.Title);
}
