using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Losses;

/// <summary>Keeps what a person states about missing values: why, of which parameter and span; a change and a taking back are further revisions.</summary>
internal sealed class StateCause(QingjianDb db, StationDirectory stations, AuditTrail audit, TimeProvider time)
{
    public const string Audited = "acquisition.loss-cause";

    /// <summary>What a datetime-local input takes.</summary>
    public const string TimeForm = "yyyy-MM-dd'T'HH:mm";

    private static readonly TimeSpan _longest = TimeSpan.FromDays(LossFilter.MostDays);

    /// <returns>What was refused; empty when it is kept. Null when the scope has no such station in service.</returns>
    public async Task<IReadOnlyList<CauseRefusal>?> HandleAsync(string code, CauseForm form, bool takesBack, string who, Scope scope, CancellationToken cancellationToken)
    {
        if (stations.FindByCode(scope, code) is not { Active: true } card)
            return null;
        var refusals = new List<CauseRefusal>();
        var before = await NewestAsync(card, form, scope, cancellationToken);
        var mustExist = takesBack || !string.IsNullOrEmpty(form.Statement);
        if (mustExist && (before is null || before.TakenBack || AddressText.Number(form.Seen) != before.Revision))
            return [new(nameof(form.Statement), "LossCause.Rule.Changed", "")];
        var words = form.Words?.Trim() ?? "";
        if (words.Length is 0 or > CauseStatement.LongestWords)
            refusals.Add(new(nameof(form.Words), "LossCause.Rule.Words", words.Length.ToString(CultureInfo.InvariantCulture)));
        var said = takesBack ? (before!.Parameter, before.FromUtc, before.ToUtc, before.Cause) : Read(card, form, refusals);
        if (refusals.Count > 0)
            return refusals;
        var (parameter, fromUtc, toUtc, cause) = said;
        var now = time.GetUtcNow();
        var next = new CauseStatement
        {
            Statement = before?.Statement ?? Guid.CreateVersion7(now), Revision = (before?.Revision ?? 0) + 1, StationId = card.Id, StationCode = card.Code,
            RegionPath = card.RegionPath, OperatorId = card.OperatorId, Parameter = parameter, FromUtc = fromUtc, ToUtc = toUtc, Cause = cause,
            TakenBack = takesBack, Words = words, By = who, AtUtc = now,
        };
        db.Add(next);
        audit.Record(who, Audited, card.Code,
            $"act={(takesBack ? "TakenBack" : before is null ? "Stated" : "Revised")}; cause={cause}; parameter={parameter ?? "*"}; from={fromUtc.ToScreen()}; to={toUtc.ToScreen()}; note={words}", now);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return [];
        }
        catch (DbUpdateException) when (before is not null)
        {
            db.ChangeTracker.Clear();
            // Anything but the other person's revision is a fault of its own.
            if (await NewestAsync(card, form, scope, cancellationToken) is { } now2 && now2.Revision > before.Revision)
                return [new(nameof(form.Statement), "LossCause.Rule.Changed", "")];
            throw;
        }
    }

    private async Task<CauseStatement?> NewestAsync(StationCard card, CauseForm form, Scope scope, CancellationToken cancellationToken) =>
        Guid.TryParse(form.Statement, out var statement)
            ? await db.Set<CauseStatement>().Within(scope).AsNoTracking().Where(one => one.Statement == statement && one.StationId == card.Id)
                .OrderByDescending(one => one.Revision).FirstOrDefaultAsync(cancellationToken)
            : null;

    private (string? Parameter, DateTimeOffset FromUtc, DateTimeOffset ToUtc, StatedCause Cause) Read(StationCard card, CauseForm form, List<CauseRefusal> refusals)
    {
        var parameter = string.IsNullOrEmpty(form.Parameter) ? null : form.Parameter;
        if (parameter is not null && !card.Profile.Parameters.ContainsKey(parameter))
            refusals.Add(new(nameof(form.Parameter), "LossCause.Rule.Parameter", parameter));
        if (!Enum.TryParse<StatedCause>(form.Cause, out var cause) || !Enum.IsDefined(cause))
            refusals.Add(new(nameof(form.Cause), "LossCause.Rule.Cause", form.Cause ?? ""));
        var (from, to) = (At(form.From, nameof(form.From), refusals), At(form.To, nameof(form.To), refusals));
        if (from is not { } first || to is not { } last)
            return (parameter, default, default, cause);
        if (last <= first)
            refusals.Add(new(nameof(form.To), "LossCause.Rule.Order", last.ToScreen()));
        else if (last - first > _longest)
            refusals.Add(new(nameof(form.To), "LossCause.Rule.Span", last.ToScreen()));
        // A cause is found out afterwards; nobody states why a value will be missing.
        if (last > time.GetUtcNow())
            refusals.Add(new(nameof(form.To), "LossCause.Rule.Future", last.ToScreen()));
        return (parameter, first, last, cause);
    }

    private static DateTimeOffset? At(string? text, string field, List<CauseRefusal> refusals)
    {
        if (DateTime.TryParseExact(text, [TimeForm, "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year is >= 2000 and <= 2200)
            return new DateTimeOffset(local, BeijingTime.Offset).ToUniversalTime();
        refusals.Add(new(field, "LossCause.Rule.Time", text ?? ""));
        return null;
    }
}
