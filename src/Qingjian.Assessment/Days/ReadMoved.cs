using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Assessment.Days;

/// <summary>What moved: days whose figures changed after they were first computed, newest change first.</summary>
internal sealed class ReadMoved(QingjianDb db, StationDirectory directory)
{
    public const int MostRows = 50;

    public async Task<IReadOnlyList<MovedDay>> HandleAsync(Scope scope, int take, CancellationToken cancellationToken)
    {
        var rows = db.Set<StationDay>().AsNoTracking();
        if (scope != Scope.Everything)
        {
            var ids = directory.Within(scope).Select(card => card.Id).ToList();
            rows = rows.Where(row => ids.Contains(row.StationId));
        }

        var pairs = await (
            from after in rows.Where(row => row.Revision > 1)
            join before in db.Set<StationDay>().AsNoTracking()
                on new { after.StationId, after.Day, Revision = after.Revision - 1 } equals new { before.StationId, before.Day, before.Revision }
            orderby after.Id descending
            select new { After = after, Before = before })
            .Take(Math.Clamp(take, 1, MostRows)).ToListAsync(cancellationToken);
        return [.. pairs.Select(pair => (Station: directory.Find(pair.After.StationId), pair)).Where(one => one.Station is not null)
            .Select(one => new MovedDay(one.Station!, one.pair.Before, one.pair.After))];
    }
}
