namespace Qingjian.Kernel.Audit;

/// <summary>By whom, of which kind, and in which Beijing days.</summary>
internal sealed record AuditFilter(string? Who, string? What, DateOnly? From, DateOnly? To)
{
    public IQueryable<AuditEntry> Apply(IQueryable<AuditEntry> entries)
    {
        if (!string.IsNullOrWhiteSpace(Who))
            entries = entries.Where(entry => entry.Who == Who.Trim());
        if (!string.IsNullOrEmpty(What))
            entries = entries.Where(entry => entry.What == What);
        if (From is { } from)
        {
            var start = BeijingTime.StartOfDay(from).ToUniversalTime();
            entries = entries.Where(entry => entry.When >= start);
        }

        if (To is { } to)
        {
            var end = BeijingTime.StartOfDay(to.AddDays(1)).ToUniversalTime();
            entries = entries.Where(entry => entry.When < end);
        }

        return entries;
    }
}
