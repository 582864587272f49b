using System.Globalization;
using System.Security.Claims;
using Microsoft.Extensions.Localization;
using Qingjian.Kernel;
using Qingjian.Review;

namespace Qingjian.Supervision.Issues;

/// <summary>How many issues are open and how many of them late, for who oversees the ledger.</summary>
internal sealed class IssueDutyFigure(ListIssues issues, IStringLocalizer<SupervisionWords> words) : IDutyFigures
{
    public async Task<IReadOnlyList<DutyFigure>> FiguresAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (!user.HasPermission(Permissions.ViewIssues) || user.Role() is not { } role || !IssueDuties.Oversees(role))
            return [];
        var counts = await issues.CountAsync(user.Scope(), new IssueFilter(), cancellationToken);
        var open = counts.Issues[IssueStage.Open];
        return
        [
            new(words["Issue.Figure.Open"], open.ToString(CultureInfo.InvariantCulture), null, "/supervise/issues?stage=Open",
                words["Issue.Figure.Late", counts.Overdue, counts.DueToday], counts.Overdue > 0 ? Tone.Bad : null,
                words["Issue.Figure.Sentence", open, counts.Overdue]),
        ];
    }
}
