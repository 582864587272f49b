using System.Security.Claims;

namespace Qingjian.Review;

/// <summary>A room's answer to the question of the duty home (今日值守): what needs this person now? Every room whose work
/// waits for people registers one.</summary>
public interface IDutyItems
{
    /// <summary>The longest list that one room gives; the duty home says when there is more.</summary>
    const int MostItems = 100;

    /// <summary>What waits for this user: only what lies in the user's scope, and only what the user's role may do or must
    /// watch. At most <see cref="MostItems"/>, the most pressing first; words in the language of the current culture.</summary>
    Task<IReadOnlyList<DutyItem>> ItemsAsync(ClaimsPrincipal user, CancellationToken cancellationToken);
}
