namespace Qingjian.Kernel.Audit;

/// <summary>Whose acts a reader may see: with the whole network in scope everybody's, otherwise those of accounts whose
/// scope lies within the reader's.</summary>
internal static class AuditScope
{
    public static IQueryable<AuditEntry> VisibleTo(Scope scope, QingjianDb db, IQueryable<Account> accounts)
    {
        var entries = db.Set<AuditEntry>().AsQueryable();
        if (scope == Scope.Everything)
            return entries;
        var names = accounts.Select(account => account.UserName);
        return entries.Where(entry => names.Contains(entry.Who));
    }
}
