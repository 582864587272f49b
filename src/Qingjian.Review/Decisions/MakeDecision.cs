using Microsoft.EntityFrameworkCore;
using Qingjian.Archive;
using Qingjian.Kernel;

namespace Qingjian.Review.Decisions;

/// <summary>Writes a decision with everything that it brings about, in one transaction, unless somebody else decided about the
/// same values meanwhile.</summary>
internal sealed class MakeDecision(QingjianDb db, AuditTrail audit)
{
    private const int Attempts = 5;

    /// <param name="row">The decision, without its number.</param>
    /// <param name="seen">Newest decision about these values that the reviewer knew.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<DecisionOutcome> RunAsync(DecisionRow row, long seen, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(row, seen, cancellationToken);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Another decision of the station came first: look again whether it is about the same values.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<DecisionOutcome> TryAsync(DecisionRow wanted, long seen, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var turn = await TurnAsync(wanted.StationId, cancellationToken);
        if (await UnseenAsync(wanted, seen, cancellationToken) is { } unseen)
            return DecisionOutcome.OvertakenBy(unseen.ToDecision(null));
        var row = Copy(wanted);
        db.Add(row);
        // The number is given by the database; what follows speaks of it.
        await db.SaveChangesAsync(cancellationToken);
        turn.LastDecision = row.Number;
        await BringAboutAsync(row, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return DecisionOutcome.Of(row.ToDecision(null));
    }

    // Who takes a decision back needs to know of none but another that took it back already.
    private Task<DecisionRow?> UnseenAsync(DecisionRow wanted, long seen, CancellationToken cancellationToken)
    {
        var rows = db.Set<DecisionRow>().AsNoTracking();
        rows = wanted.Undoes is { } earlier
            ? rows.Where(row => row.Undoes == earlier)
            : rows.Touching(wanted.StationId, wanted.Parameter, wanted.FromUtc, wanted.ToUtc).Where(row => row.Number > seen);
        return rows.OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellationToken);
    }

    private async Task BringAboutAsync(DecisionRow row, CancellationToken cancellationToken)
    {
        if (row.Undoes is { } earlier)
            await Exclusions.LiftAsync(db, earlier, row.AtUtc, cancellationToken);
        else
            Exclusions.Put(db, new(row.StationId, row.Parameter, row.FromUtc, row.ToUtc, StandingOf(row.Verdict!.Value), row.Number, row.AtUtc));
        audit.Record(row.By, row.Undoes is null ? ReviewAudit.Decided : ReviewAudit.TakenBack, row.StationCode, ReviewAudit.Details(row), row.AtUtc);
        RecordOutbox.Add(db, row.EventId, RecordOutbox.Decision, row.StationId, $"{row.Number}", DecisionPayload.Of(row), row.AtUtc);
    }

    private async Task<StationTurn> TurnAsync(int stationId, CancellationToken cancellationToken)
    {
        var turn = await db.Set<StationTurn>().FindAsync([stationId], cancellationToken);
        if (turn is null)
            db.Add(turn = new StationTurn { StationId = stationId });
        return turn;
    }

    // A failed attempt leaves the row with a number that was never given.
    private static DecisionRow Copy(DecisionRow row) => new()
    {
        EventId = row.EventId,
        StationId = row.StationId,
        StationCode = row.StationCode,
        Parameter = row.Parameter,
        FromUtc = row.FromUtc,
        ToUtc = row.ToUtc,
        Verdict = row.Verdict,
        Reason = row.Reason,
        Note = row.Note,
        By = row.By,
        AtUtc = row.AtUtc,
        FindingId = row.FindingId,
        Undoes = row.Undoes,
    };

    private static Standing StandingOf(Verdict verdict) => verdict switch
    {
        Verdict.Valid => Standing.Valid,
        Verdict.Doubtful => Standing.Doubtful,
        Verdict.Invalid => Standing.Invalid,
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "Not a verdict."),
    };
}
