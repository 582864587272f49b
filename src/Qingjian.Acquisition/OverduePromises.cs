using Microsoft.EntityFrameworkCore;
using Qingjian.Acquisition.Roster;
using Qingjian.Kernel;

namespace Qingjian.Acquisition;

/// <summary>Stations that are not connected although the promised day is over, for the duty home of a later room.</summary>
public sealed class OverduePromises
{
    private readonly QingjianDb _db;
    private readonly ReadRoster _roster;
    private readonly TimeProvider _time;

    internal OverduePromises(QingjianDb db, ReadRoster roster, TimeProvider time) => (_db, _roster, _time) = (db, roster, time);

    /// <summary>The stations of a scope whose newest promise is over, the oldest promise first.</summary>
    /// <param name="scope">How far the person sees.</param>
    /// <param name="most">Longest list.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<OverduePromise>> WithinAsync(Scope scope, int most, CancellationToken cancellationToken)
    {
        var today = _time.GetUtcNow().BeijingDay();
        // The roster looks at every station: only when somebody ever promised a day that is over.
        if (!await _db.Set<RosterReason>().Within(scope).AnyAsync(reason => reason.PromisedOn < today, cancellationToken))
            return [];
        var list = await _roster.HandleAsync(scope, new RosterFilter(null, null, null, RosterShow.Overdue), cancellationToken);
        return [.. list.Rows.Select(entry => new OverduePromise(entry.Card.Id, entry.Reason!.PromisedOn!.Value, entry.Reason.AtUtc))
            .OrderBy(promise => promise.PromisedOn).Take(most)];
    }
}
