using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.Forwarding;

/// <summary>Lines within a scope.</summary>
internal sealed class ReadLines(QingjianDb db)
{
    public const int RowsPerPage = 50;
    private const int EventsShown = 50;

    public async Task<(IReadOnlyList<ForwardingLine> Rows, int Total)> ListAsync(Scope scope, int page, CancellationToken cancellationToken)
    {
        var found = db.Set<ForwardingLine>().AsNoTracking().Within(scope);
        return (await found.OrderBy(line => line.Name).Skip((page - 1) * RowsPerPage).Take(RowsPerPage).ToListAsync(cancellationToken), await found.CountAsync(cancellationToken));
    }

    public Task<ForwardingLine?> FindAsync(Scope scope, int id, CancellationToken cancellationToken) =>
        db.Set<ForwardingLine>().AsNoTracking().Within(scope).SingleOrDefaultAsync(line => line.Id == id, cancellationToken);

    /// <summary>What was done with a line, the newest first; the line was found within the scope.</summary>
    public async Task<IReadOnlyList<ForwardingEvent>> EventsAsync(ForwardingLine line, CancellationToken cancellationToken) =>
        await db.Set<ForwardingEvent>().AsNoTracking().Where(one => one.LineId == line.Id).OrderByDescending(one => one.Id).Take(EventsShown).ToListAsync(cancellationToken);

    /// <summary>As whom the target of a line knows stations; the line was found within the scope.</summary>
    public async Task<(IReadOnlyList<ForwardingIdentity> Rows, int Total)> IdentitiesAsync(ForwardingLine line, int page, CancellationToken cancellationToken)
    {
        var found = db.Set<ForwardingIdentity>().AsNoTracking().Where(one => one.LineId == line.Id);
        return (await found.OrderBy(one => one.Mn).Skip((page - 1) * RowsPerPage).Take(RowsPerPage).ToListAsync(cancellationToken), await found.CountAsync(cancellationToken));
    }
}
