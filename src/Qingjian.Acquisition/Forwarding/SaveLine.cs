using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.Forwarding;

/// <summary>Saves what was changed of a line, with its event and its audited row. The line's version moves with every change, so that its
/// runner begins anew.</summary>
internal sealed class SaveLine(QingjianDb db, AuditTrail audit, TimeProvider time)
{
    /// <summary>False when somebody else changed the line since it was read; the context then holds nothing of the attempt.</summary>
    public async Task<bool> TryAsync(ForwardingLine line, ForwardingEventKind kind, string what, string who, CancellationToken cancellationToken)
    {
        (line.Version, line.ChangedUtc) = (line.Version + 1, time.GetUtcNow());
        Note(line, kind, what, who, line.ChangedUtc);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>Adds the event and the audited row.</summary>
    public void Note(ForwardingLine line, ForwardingEventKind kind, string what, string who, DateTimeOffset now)
    {
        db.Add(new ForwardingEvent { LineId = line.Id, Kind = kind, By = who, AtUtc = now });
        audit.Record(who, ForwardingAudit.Changed, line.Name, $"event={kind}; {what}", now);
    }
}
