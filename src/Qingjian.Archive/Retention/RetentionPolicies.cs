using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Qingjian.Archive.Record;
using Qingjian.Kernel;

namespace Qingjian.Archive.Retention;

/// <summary>Retention policies and their way into force: one person enters, a second one confirms, the record signs. A policy
/// concerns every station, so that only who sees the whole network may set one. One per unit of work.</summary>
internal sealed class RetentionPolicies(QingjianDb db, AuditTrail audit, RecordProjection record, TimeProvider time)
{
    /// <summary>Fewer months are refused. Regulation on pollutant discharge permits (排污许可管理条例, State Council order 736), articles 19
    /// and 21: original records of self-monitoring are kept for at least five years. It speaks of pollution sources; the product asks it of all stations.</summary>
    public const int LeastMonths = 60;

    public const int MostMonths = 1200;

    public const int LongestBasis = 300;

    public const int Shown = 50;

    public async Task<(RetentionFault Fault, long Id)> EnterAsync(int keepMonths, string? basis, string who, Scope scope, CancellationToken cancellationToken)
    {
        if (scope != Scope.Everything)
            return (RetentionFault.NotWholeNetwork, 0);
        if (keepMonths is < LeastMonths or > MostMonths)
            return (RetentionFault.Months, 0);
        var words = string.Join(' ', (basis ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length is 0 or > LongestBasis || words.Any(char.IsControl))
            return (RetentionFault.Basis, 0);
        if (await db.Set<RetentionPolicy>().AnyAsync(one => one.ConfirmedUtc == null && one.EndedUtc == null, cancellationToken))
            return (RetentionFault.OneWaits, 0);
        var policy = new RetentionPolicy { KeepMonths = keepMonths, Basis = words, EnteredBy = who, EnteredUtc = time.GetUtcNow() };
        db.Add(policy);
        Audit(who, "Entered", policy);
        await db.SaveChangesAsync(cancellationToken);
        return (RetentionFault.None, policy.Id);
    }

    /// <summary>The second person's word: the policy is signed, goes into the record, and takes the place of the one in force.</summary>
    public async Task<RetentionFault> ConfirmAsync(long id, string who, Scope scope, CancellationToken cancellationToken)
    {
        if (scope != Scope.Everything)
            return RetentionFault.NotWholeNetwork;
        var policy = await db.Set<RetentionPolicy>().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (policy is not { IsWaiting: true })
            return RetentionFault.NotWaiting;
        if (string.Equals(policy.EnteredBy, who, StringComparison.OrdinalIgnoreCase))
            return RetentionFault.SamePerson;
        var now = time.GetUtcNow();
        if (record.Sign(TextOf(policy, who, now)) is not { } note)
            return RetentionFault.NoRecord;
        foreach (var before in await db.Set<RetentionPolicy>().Where(one => one.ConfirmedUtc != null && one.EndedUtc == null).ToListAsync(cancellationToken))
            End(before, who, now);
        (policy.ConfirmedBy, policy.ConfirmedUtc, policy.Note, policy.EventId) = (who, now, note, Guid.CreateVersion7(now));
        Record(policy.EventId.Value, "in-force", policy, who, now);
        Audit(who, "Confirmed", policy);
        await db.SaveChangesAsync(cancellationToken);
        return RetentionFault.None;
    }

    /// <summary>Ends a policy, or takes one back that waits. What expired stays expired; nothing more does.</summary>
    public async Task<RetentionFault> EndAsync(long id, string who, Scope scope, CancellationToken cancellationToken)
    {
        if (scope != Scope.Everything)
            return RetentionFault.NotWholeNetwork;
        var policy = await db.Set<RetentionPolicy>().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (policy is not { EndedUtc: null })
            return RetentionFault.NotInForce;
        End(policy, who, time.GetUtcNow());
        Audit(who, "Ended", policy);
        await db.SaveChangesAsync(cancellationToken);
        return RetentionFault.None;
    }

    /// <summary>The newest policies; they say nothing of any station, and need no scope.</summary>
    public async Task<IReadOnlyList<RetentionPolicy>> NewestAsync(CancellationToken cancellationToken) =>
        await db.Set<RetentionPolicy>().AsNoTracking().OrderByDescending(one => one.Id).Take(Shown).ToListAsync(cancellationToken);

    /// <summary>The newest drops; likewise.</summary>
    public async Task<IReadOnlyList<RetentionDrop>> DropsAsync(CancellationToken cancellationToken) =>
        await db.Set<RetentionDrop>().AsNoTracking().OrderByDescending(drop => drop.First).Take(Shown).ToListAsync(cancellationToken);

    private void End(RetentionPolicy policy, string who, DateTimeOffset now)
    {
        (policy.EndedBy, policy.EndedUtc) = (who, now);
        if (policy.ConfirmedUtc is not null)
            Record(Guid.CreateVersion7(now), "ended", policy, who, now);
    }

    private void Record(Guid id, string act, RetentionPolicy policy, string who, DateTimeOffset now) => RecordOutbox.Add(
        db, id, RecordOutbox.Retention, 0, policy.Id.ToString(CultureInfo.InvariantCulture), new Dictionary<string, object?>
        {
            ["act"] = act,
            ["policy"] = policy.Id,
            ["what"] = "frames",
            ["keepMonths"] = policy.KeepMonths,
            ["basis"] = policy.Basis,
            ["enteredBy"] = policy.EnteredBy,
            ["by"] = who,
            ["at"] = now.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            ["note"] = policy.Note,
        }, now);

    private void Audit(string who, string what, RetentionPolicy policy) =>
        audit.Record(who, ArchiveAudit.Retention, policy.Id.ToString(CultureInfo.InvariantCulture), $"event={what}; months={policy.KeepMonths}; basis={policy.Basis}; entered={policy.EnteredBy}", time.GetUtcNow());

    private static string TextOf(RetentionPolicy policy, string confirmedBy, DateTimeOffset now) => string.Create(CultureInfo.InvariantCulture,
        $"qingjian-retention/1\npolicy {policy.Id}\nwhat frames\nkeep {policy.KeepMonths} months\nbasis {policy.Basis}\nentered {policy.EnteredBy} {policy.EnteredUtc.UtcDateTime:O}\nconfirmed {confirmedBy} {now.UtcDateTime:O}\n");
}
