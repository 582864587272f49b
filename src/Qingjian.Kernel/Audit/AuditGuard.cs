using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Qingjian.Kernel.Audit;

/// <summary>Refuses to save a change or a deletion of an audit row.</summary>
internal static class AuditGuard
{
    public static void Check(ChangeTracker tracker)
    {
        foreach (var row in tracker.Entries<AuditEntry>())
        {
            if (row.State is EntityState.Modified or EntityState.Deleted)
                throw new InvalidOperationException($"Audit row {row.Entity.Id} cannot be changed or deleted; add a new row.");
        }
    }
}
