using System.Globalization;
using System.Security.Claims;
using Microsoft.Extensions.Localization;
using Qingjian.Kernel;

namespace Qingjian.Review.Today;

/// <summary>How many findings nobody has settled yet, for who must know it without settling any.</summary>
internal sealed class DoubtFigure(FindingReader findings, DecisionReader decisions, IStringLocalizer<ReviewWords> words) : IDutyFigures
{
    public async Task<IReadOnlyList<DutyFigure>> FiguresAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (user.Role() is not (Role.Director or Role.Administrator or Role.Inspector) || !user.HasPermission(Permissions.ViewReview))
            return [];
        var (open, total) = await findings.OpenAsync(user.Scope(), new FindingFilter(), 0, FindingReader.MostRows, cancellationToken);
        var answers = await decisions.AnswersAsync(user.Scope(), [.. open.Select(finding => finding.Id)], cancellationToken);
        var unsettled = open.Count(finding => !answers.TryGetValue(finding.Id, out var answer) || answer.Verdict == Verdict.Doubtful);
        // Beyond the longest list nobody is asked: said as "at least".
        var value = unsettled.ToString(CultureInfo.InvariantCulture) + (total > open.Count ? "+" : "");
        return [new(words["Today.Figure.Doubt"], value, null, "/data/review", words["Today.Figure.Doubt.Note"], null, words["Today.Figure.Doubt.Sentence", value])];
    }
}
