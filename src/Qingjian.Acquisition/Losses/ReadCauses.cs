using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Losses;

/// <summary>Reads what persons stated about missing values.</summary>
internal sealed class ReadCauses(QingjianDb db)
{
    /// <summary>Most revisions of one station shown at once.</summary>
    public const int MostShown = 200;

    /// <summary>Statements of these stations in force that touch the span.</summary>
    public async Task<ILookup<int, CauseStatement>> InForceAsync(
        Scope scope, IReadOnlyCollection<int> stationIds, DateTimeOffset fromUtc, DateTimeOffset toUtc, CancellationToken cancellationToken)
    {
        var all = db.Set<CauseStatement>();
        var found = await all.Within(scope).AsNoTracking()
            .Where(one => stationIds.Contains(one.StationId) && one.FromUtc < toUtc && one.ToUtc > fromUtc && !one.TakenBack)
            .Where(one => !all.Any(later => later.Statement == one.Statement && later.Revision > one.Revision))
            .ToListAsync(cancellationToken);
        return found.ToLookup(one => one.StationId);
    }

    /// <summary>What was ever stated of a station, every revision: the newest first.</summary>
    public async Task<IReadOnlyList<CauseStatement>> AllAsync(Scope scope, StationCard card, CancellationToken cancellationToken) =>
        await db.Set<CauseStatement>().Within(scope).AsNoTracking().Where(one => one.StationId == card.Id)
            .OrderByDescending(one => one.Id).Take(MostShown).ToListAsync(cancellationToken);
}
