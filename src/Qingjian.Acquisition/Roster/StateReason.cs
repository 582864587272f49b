using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Roster;

/// <summary>Keeps what a person states about a station that is not connected: why, and until when.</summary>
internal sealed class StateReason(QingjianDb db, StationDirectory stations, AuditTrail audit, TimeProvider time)
{
    public const string Audited = "acquisition.roster-reason";
    private const int LongestPromiseDays = 366;

    /// <returns>What was refused; empty when it is kept. Null when the scope has no such station in service.</returns>
    public async Task<IReadOnlyList<ReasonRefusal>?> HandleAsync(string code, ReasonForm form, string who, Scope scope, CancellationToken cancellationToken)
    {
        if (stations.FindByCode(scope, code) is not { Active: true } card)
            return null;
        var refusals = new List<ReasonRefusal>();
        var now = time.GetUtcNow();
        var kind = Enum.TryParse<ReasonKind>(form.Kind, out var named) && Enum.IsDefined(named) ? named : (ReasonKind?)null;
        if (kind is null)
            refusals.Add(new(nameof(form.Kind), "Roster.Rule.Kind", form.Kind ?? ""));
        var note = form.Note?.Trim() ?? "";
        if (note.Length > RosterReason.LongestNote)
            refusals.Add(new(nameof(form.Note), "Roster.Rule.NoteLong", $"{note.Length}"));
        if (note.Length == 0 && kind is (ReasonKind.Other or ReasonKind.Exempt))
            refusals.Add(new(nameof(form.Note), "Roster.Rule.NoteMissing", ""));
        var promised = kind is ReasonKind.Exempt or ReasonKind.Withdrawn ? null : ReadPromise(form, now.BeijingDay(), refusals);
        if (refusals.Count > 0)
            return refusals;
        var reason = new RosterReason
        {
            StationId = card.Id, StationCode = card.Code, RegionPath = card.RegionPath, OperatorId = card.OperatorId,
            Kind = kind!.Value, Note = note, PromisedOn = promised, By = who, AtUtc = now,
        };
        db.Add(reason);
        audit.Record(who, Audited, card.Code, $"reason={reason.Kind}; promised={promised:yyyy-MM-dd}; note={note}", now);
        await db.SaveChangesAsync(cancellationToken);
        return [];
    }

    private static DateOnly? ReadPromise(ReasonForm form, DateOnly today, List<ReasonRefusal> refusals)
    {
        var promised = AddressText.Day(form.PromisedOn);
        if (promised is null)
            refusals.Add(new(nameof(form.PromisedOn), "Roster.Rule.Promise", form.PromisedOn ?? ""));
        else if (promised < today || promised > today.AddDays(LongestPromiseDays))
            refusals.Add(new(nameof(form.PromisedOn), "Roster.Rule.PromiseSpan", form.PromisedOn!));
        return promised;
    }
}
