using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;

namespace Qingjian.Supervision.Notices;

/// <summary>Reads notices, for a reader and for a gateway.</summary>
internal sealed class NoticeList(QingjianDb db, TimeProvider time)
{
    public const int MostRows = 100;

    /// <summary>The newest notices to whoever holds one of the permissions.</summary>
    public async Task<IReadOnlyList<NoticeRow>> NewestAsync(Scope scope, Role role, int page, int rows, CancellationToken cancellationToken) =>
        await For(scope, role).OrderByDescending(notice => notice.Id).Skip((page - 1) * rows).Take(rows).ToListAsync(cancellationToken);

    public Task<int> CountAsync(Scope scope, Role role, CancellationToken cancellationToken) => For(scope, role).CountAsync(cancellationToken);

    /// <summary>The oldest notices that no gateway has acknowledged. Asked without <paramref name="after"/> it gives all that
    /// wait: on PostgreSQL keys may become visible out of their order, so <paramref name="after"/> is for turning pages only.</summary>
    public async Task<IReadOnlyList<NoticeRow>> WaitingAsync(Scope scope, long after, int take, CancellationToken cancellationToken) =>
        await db.Set<NoticeRow>().AsNoTracking().Within(scope).Where(notice => notice.TakenUtc == null && notice.Id > after)
            .OrderBy(notice => notice.Id).Take(Math.Clamp(take, 1, MostRows)).ToListAsync(cancellationToken);

    /// <summary>Acknowledges a notice; again is the same as once.</summary>
    /// <returns>False when there is no such notice within the scope.</returns>
    public async Task<bool> TakeAsync(Scope scope, long id, CancellationToken cancellationToken)
    {
        DateTimeOffset? now = time.GetUtcNow();
        var mine = db.Set<NoticeRow>().Within(scope).Where(notice => notice.Id == id);
        await mine.Where(notice => notice.TakenUtc == null)
            .ExecuteUpdateAsync(set => set.SetProperty(notice => notice.TakenUtc, now), cancellationToken);
        return await mine.AnyAsync(cancellationToken);
    }

    private IQueryable<NoticeRow> For(Scope scope, Role role)
    {
        var held = Permissions.All.Where(permission => Permissions.IsHeldBy(permission, role)).ToList();
        return db.Set<NoticeRow>().AsNoTracking().Within(scope).Where(notice => held.Contains(notice.Permission));
    }
}
