namespace Qingjian.Review;

/// <summary>What a decision would change (影响): the figures of each touched day and month, before and after. The same
/// evaluation as the assessment's, over the same effective series.</summary>
/// <param name="Days">The touched Beijing days, at most <see cref="MostDays"/>.</param>
/// <param name="Months">The touched months.</param>
/// <param name="AllDays">How many days are touched, shown or not.</param>
public sealed record Impact(IReadOnlyList<ImpactDay> Days, IReadOnlyList<ImpactMonth> Months, int AllDays)
{
    /// <summary>How many days are shown.</summary>
    public const int MostDays = 31;
}
