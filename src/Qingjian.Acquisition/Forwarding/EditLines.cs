using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Qingjian.Archive;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.Forwarding;

/// <summary>Makes and changes lines. Each change is an event and an audited row in the same transaction.</summary>
internal sealed class EditLines(QingjianDb db, ReadLineForm reading, Journal journal, JournalTime journalTime, SaveLine saving, AuditTrail audit, TimeProvider time)
{
    private const int MostAttempts = 3;

    /// <summary>Makes a line, on at once.</summary>
    public async Task<(int? Id, IReadOnlyList<LineRefusal> Refused)> MakeAsync(LineForm form, string who, Scope own, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        List<LineRefusal> refused = [];
        DateTimeOffset? from = null;
        if (!string.IsNullOrWhiteSpace(form.From))
        {
            if (DateOnly.TryParseExact(form.From, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                from = BeijingTime.StartOfDay(day).ToUniversalTime();
            else
                refused.Add(new("From", form.From, "Forwarding.Rule.From"));
        }
        var line = new ForwardingLine
        {
            Name = "", Host = "", Fingerprint = "", Commands = "", RegionPath = "", Stations = "", OperatorId = own.OperatorId, IsOn = true, Version = 1, ChangedUtc = now,
            FromPosition = from is { } date ? journalTime.FirstFrom(date) : journal.LastPosition + 1, FromUtc = from ?? DateTimeOffset.UnixEpoch,
        };
        reading.Read(form, line, own);
        refused.AddRange(reading.Refused);
        if (await db.Set<ForwardingLine>().AnyAsync(one => one.Name == line.Name, cancellationToken))
            refused.Add(new("Name", line.Name, "Forwarding.Rule.Taken"));
        if (refused.Count > 0)
            return (null, refused);
        db.Add(line);
        await using var change = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        saving.Note(line, ForwardingEventKind.Made, LineFields.Describe(line), who, now);
        await db.SaveChangesAsync(cancellationToken);
        await change.CommitAsync(cancellationToken);
        return (line.Id, []);
    }

    /// <summary>Changes a line; where its reading began stays. Null when the scope has no such line. What is refused changes nothing, not even in memory.</summary>
    public async Task<IReadOnlyList<LineRefusal>?> ChangeAsync(int id, LineForm form, string who, Scope own, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, own, cancellationToken) is not { } line)
            return null;
        var wanted = line.Copy();
        reading.Read(form, wanted, own);
        List<LineRefusal> refused = [.. reading.Refused];
        if (await db.Set<ForwardingLine>().AnyAsync(one => one.Id != id && one.Name == wanted.Name, cancellationToken))
            refused.Add(new("Name", wanted.Name, "Forwarding.Rule.Taken"));
        if (form.Version != line.Version.ToString(CultureInfo.InvariantCulture))
            refused.Add(Overtaken(form.Version));
        if (refused.Count > 0)
            return refused;
        var changes = LineFields.Changes(line, wanted);
        if (changes.Length == 0)
            return [];
        line.TakeFrom(wanted);
        return await saving.TryAsync(line, ForwardingEventKind.Changed, changes, who, cancellationToken) ? [] : [Overtaken(form.Version)];
    }

    /// <summary>Pauses or resumes a line; false when the scope has no such line.</summary>
    public async Task<bool> SwitchAsync(int id, bool on, string who, Scope own, CancellationToken cancellationToken)
    {
        // What somebody else saved in between is read anew: to pause holds whatever else was changed.
        for (var attempt = 0; await FindAsync(id, own, cancellationToken) is { } line; attempt++)
        {
            if (line.IsOn == on)
                return true;
            line.IsOn = on;
            if (await saving.TryAsync(line, on ? ForwardingEventKind.Resumed : ForwardingEventKind.Paused, $"on={!on} -> on={on}", who, cancellationToken))
                return true;
            if (attempt == MostAttempts)
                throw new DbUpdateConcurrencyException($"Line {id} was changed by others {attempt + 1} times while it was switched.");
        }
        return false;
    }

    /// <summary>Orders that what was received in a span is sent again; null when the scope has no such line, else the order's number.</summary>
    public async Task<int?> ResendAsync(int id, DateTimeOffset fromUtc, DateTimeOffset toUtc, string who, Scope own, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, own, cancellationToken) is not { } line)
            return null;
        return await OrderAsync(line, new()
        {
            LineId = id, Kind = ForwardingEventKind.Resend, By = who, AtUtc = time.GetUtcNow(),
            From = journalTime.FirstFrom(fromUtc), To = journal.LastPosition, FromUtc = fromUtc, ToUtc = toUtc,
        }, who, cancellationToken);
    }

    /// <summary>Orders that one frame is sent again.</summary>
    public async Task<int?> ResendAsync(int id, long position, string who, Scope own, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, own, cancellationToken) is not { } line || position < 1 || position > journal.LastPosition)
            return null;
        return await OrderAsync(line, new()
        {
            LineId = id, Kind = ForwardingEventKind.Resend, By = who, AtUtc = time.GetUtcNow(), From = position, To = position,
        }, who, cancellationToken);
    }

    private async Task<int> OrderAsync(ForwardingLine line, ForwardingEvent order, string who, CancellationToken cancellationToken)
    {
        db.Add(order);
        line.Version++;
        audit.Record(who, ForwardingAudit.Changed, line.Name, $"event={order.Kind}; from={order.From}; to={order.To}", order.AtUtc);
        await db.SaveChangesAsync(cancellationToken);
        return order.Id;
    }

    private Task<ForwardingLine?> FindAsync(int id, Scope own, CancellationToken cancellationToken) =>
        db.Set<ForwardingLine>().Within(own).SingleOrDefaultAsync(line => line.Id == id, cancellationToken);

    private static LineRefusal Overtaken(string? version) => new("Version", version ?? "", "Forwarding.Rule.Overtaken");
}
