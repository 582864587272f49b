using Microsoft.EntityFrameworkCore;
using Qingjian.Archive.Effective;
using Qingjian.Kernel;

namespace Qingjian.Archive;

/// <summary>The writing door of the effective series. It takes part in the caller's unit of work: the decision and what it
/// does to the values are stored together or not at all.</summary>
public static class Exclusions
{
    /// <summary>Adds an exclusion; the caller saves it with its decision.</summary>
    /// <exception cref="ArgumentException">The span is empty, the number is not positive, or the standing is one that only
    /// a device can give.</exception>
    public static void Put(QingjianDb db, Exclusion exclusion)
    {
        if (exclusion.FromUtc >= exclusion.ToUtc)
            throw new ArgumentException($"An exclusion's end {exclusion.ToUtc:o} must be later than its start {exclusion.FromUtc:o}.", nameof(exclusion));
        if (exclusion.Standing is not (Standing.Valid or Standing.Doubtful or Standing.Invalid))
            throw new ArgumentException($"Standing {exclusion.Standing} comes from the device, not from a decision.", nameof(exclusion));
        ArgumentOutOfRangeException.ThrowIfLessThan(exclusion.DecisionNumber, 1);
        db.Set<ExclusionRow>().Add(new ExclusionRow
        {
            StationId = exclusion.StationId,
            Parameter = exclusion.Parameter,
            FromUtc = exclusion.FromUtc.ToUniversalTime(),
            ToUtc = exclusion.ToUtc.ToUniversalTime(),
            Standing = exclusion.Standing,
            Decision = exclusion.DecisionNumber,
            SinceUtc = exclusion.SinceUtc.ToUniversalTime(),
            UntilUtc = exclusion.UntilUtc?.ToUniversalTime(),
        });
    }

    /// <summary>Ends what a decision said, from a moment on; what an earlier decision said holds again. The caller saves
    /// it.</summary>
    /// <returns>How many exclusions ended.</returns>
    public static async Task<int> LiftAsync(QingjianDb db, long decisionNumber, DateTimeOffset fromNow, CancellationToken cancellationToken)
    {
        var rows = await db.Set<ExclusionRow>().Where(row => row.Decision == decisionNumber && row.UntilUtc == null).ToListAsync(cancellationToken);
        foreach (var row in rows)
            row.UntilUtc = fromNow.ToUniversalTime();
        return rows.Count;
    }
}
