using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;
using Qingjian.Review.Decisions;

namespace Qingjian.Review;

/// <summary>What was decided since, for rooms below that bring figures up to date in the background. Knows no scope: never for
/// a request.</summary>
public sealed class DecisionChanges
{
    private readonly QingjianDb _db;

    internal DecisionChanges(QingjianDb db) => _db = db;

    /// <summary>The decisions with a larger number, oldest first, at most <paramref name="take"/>. Taking back is one of them:
    /// it touches the same span.</summary>
    public async Task<IReadOnlyList<Decision>> AfterAsync(long number, int take, CancellationToken cancellationToken) =>
        [.. (await _db.Set<DecisionRow>().AsNoTracking().Where(row => row.Number > number).OrderBy(row => row.Number).Take(take)
            .ToListAsync(cancellationToken)).Select(row => row.ToDecision(null))];
}
