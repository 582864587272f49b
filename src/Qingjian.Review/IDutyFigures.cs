using System.Security.Claims;

namespace Qingjian.Review;

/// <summary>A room's figures on the duty home (今日值守), beside the counts of what waits.</summary>
public interface IDutyFigures
{
    /// <summary>The figures that this user needs: of what lies in the user's scope, at most three, none when the role has no
    /// use for them; words in the language of the current culture.</summary>
    Task<IReadOnlyList<DutyFigure>> FiguresAsync(ClaimsPrincipal user, CancellationToken cancellationToken);
}
