using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Backfill;

/// <summary>Changes whether and how gaps are asked for: of all stations by who sees the whole network, of one by who sees it.</summary>
internal sealed class SetBackfill(QingjianDb db, StationDirectory stations, AuditTrail audit, TimeProvider time)
{
    public const string PolicyAudited = "acquisition.backfill-policy";
    public const string ChoiceAudited = "acquisition.backfill-choice";

    /// <returns>What was refused; empty when it is kept; null when the scope is not the whole network.</returns>
    public async Task<IReadOnlyList<BackfillRefusal>?> PolicyAsync(BackfillForm form, string who, Scope scope, CancellationToken cancellationToken)
    {
        if (scope != Scope.Everything)
            return null;
        var refusals = new List<BackfillRefusal>();
        var (after, days) = (Number(nameof(form.AfterMinutes), form.AfterMinutes, 10, 1440), Number(nameof(form.DaysBack), form.DaysBack, 1, 31));
        var (limit, pause) = (Number(nameof(form.DailyLimit), form.DailyLimit, 1, 100), Number(nameof(form.PauseMinutes), form.PauseMinutes, 10, 1440));
        if (refusals.Count > 0)
            return refusals;
        var policy = await db.Set<BackfillPolicy>().SingleOrDefaultAsync(cancellationToken) ?? db.Add(new BackfillPolicy()).Entity;
        (policy.IsOn, policy.AfterMinutes, policy.DaysBack, policy.DailyLimit, policy.PauseMinutes) = (form.State == "on", after, days, limit, pause);
        (policy.By, policy.AtUtc) = (who, time.GetUtcNow());
        audit.Record(who, PolicyAudited, "*", $"state={(policy.IsOn ? "on" : "off")}; after={after}; days={days}; limit={limit}; pause={pause}", policy.AtUtc);
        await db.SaveChangesAsync(cancellationToken);
        return [];

        int Number(string field, string? text, int least, int most)
        {
            if (int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
                return number;
            refusals.Add(new(field, text ?? "", least, most));
            return least;
        }
    }

    /// <returns>False when the scope has no such station.</returns>
    public async Task<bool> ChoiceAsync(string code, string? choice, string who, Scope scope, CancellationToken cancellationToken)
    {
        if (stations.FindByCode(scope, code) is not { } card)
            return false;
        var now = time.GetUtcNow();
        var row = await db.Set<BackfillChoice>().SingleOrDefaultAsync(one => one.StationId == card.Id, cancellationToken);
        if (choice is "on" or "off")
        {
            row ??= db.Add(new BackfillChoice { StationId = card.Id, By = who }).Entity;
            (row.IsOn, row.By, row.AtUtc) = (choice == "on", who, now);
        }
        else if (row is not null)
            db.Remove(row);
        audit.Record(who, ChoiceAudited, card.Code, $"state={(choice is "on" or "off" ? choice : "all")}", now);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }
}
