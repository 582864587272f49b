using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Qingjian.Archive.DuckDb;
using Qingjian.Archive.Observations;
using Qingjian.Archive.Outbox;
using Qingjian.Archive.Record;
using Qingjian.Archive.Segments;
using Qingjian.Kernel;
using Qingjian.Proof;

namespace Qingjian.Archive.Retention;

/// <summary>Lets frames expire under the policy in force: whole compressed segments only, and only what the record covers, every
/// projection has applied and the tree still confirms. Plan, replace and note are three steps; a run begins with whatever an earlier one
/// left between two of them.</summary>
internal sealed class RetentionRun(QingjianDb db, Journal journal, IObservationStore store, RecordProjection record, Func<long> applied, string folder, TimeProvider time)
{
    /// <summary>Drops what is due; returns how many segments. Without a policy in force nothing is touched.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await SettleAsync(cancellationToken);
        var count = 0;
        while (await PlanNextAsync(cancellationToken) is { } planned)
        {
            journal.Expiry.Replace(planned.Draft);
            await NoteAsync(planned.Drop, cancellationToken);
            count++;
        }
        return count;
    }

    /// <summary>Finishes or forgets what a process that ended had planned: the file itself says which of the two it is.</summary>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        foreach (var drop in await db.Set<RetentionDrop>().Where(one => one.DoneUtc == null).ToListAsync(cancellationToken))
        {
            var found = journal.Expiry.MarkOf(SegmentNames.Packed(drop.First)).Sha256;
            if (found == drop.Sha256After)
                await NoteAsync(drop, cancellationToken);
            else if (found == drop.Sha256Before)
                db.Remove(drop);
            else
                throw new InvalidDataException($"Journal segment '{SegmentNames.Packed(drop.First)}' is neither the file before nor the one after its expiry: {found}. Run qingjian-verify data.");
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>Writes the values and the new form of the next segment that is due, and the row that says so; null when none is due.</summary>
    public async Task<(RetentionDrop Drop, ExpiryDraft Draft)?> PlanNextAsync(CancellationToken cancellationToken)
    {
        if (await InForceAsync(cancellationToken) is not ({ } policy, var position))
            return null;
        var now = time.GetUtcNow();
        var cutoff = now.ToBeijing().AddMonths(-policy.KeepMonths);
        var covered = Math.Min(record.Newest?.Size ?? 0, Math.Min(applied(), store.Read(view => view.Watermark)));
        var done = (await db.Set<RetentionDrop>().Select(drop => drop.First).ToListAsync(cancellationToken)).ToHashSet();
        foreach (var (segment, end) in journal.ClosedSegments().Where(one => !done.Contains(one.Segment.First)))
        {
            // Later segments are younger: the first that is not due ends the round.
            if (end - 1 > covered || !journal.TryRead(end - 1, out var last) || last.ReceivedUtc >= cutoff)
                return null;
            var draft = await Task.Run(() => journal.Expiry.Draft(segment, end, LeafOf, position), cancellationToken);
            if (draft.Expired == 0 || draft.LastReceivedUtc >= cutoff)
            {
                // A clock was set back within it, or there is nothing to let go.
                journal.Expiry.GiveUp(draft);
                continue;
            }
            var (name, hash) = await Task.Run(() => RetainedValues.Write(store, folder, segment.First, end - 1), cancellationToken);
            var drop = RowOf(draft, policy.Id, name, hash, now);
            db.Add(drop);
            await db.SaveChangesAsync(cancellationToken);
            return (drop, draft);
        }
        return null;
    }

    /// <summary>Notes a segment whose frames are gone, with its event for the record.</summary>
    public async Task NoteAsync(RetentionDrop drop, CancellationToken cancellationToken)
    {
        drop.DoneUtc = time.GetUtcNow();
        RecordOutbox.Add(db, Guid.CreateVersion7(drop.DoneUtc.Value), RecordOutbox.Retention, 0, drop.PolicyId.ToString(CultureInfo.InvariantCulture), new Dictionary<string, object?>
        {
            ["act"] = "dropped",
            ["policy"] = drop.PolicyId,
            ["what"] = "frames",
            ["first"] = drop.First,
            ["last"] = drop.Last,
            ["frames"] = drop.Frames,
            ["leavesSha256"] = drop.LeavesSha256,
            ["segmentBefore"] = drop.Sha256Before,
            ["segmentAfter"] = drop.Sha256After,
            ["values"] = drop.ValuesName,
            ["valuesSha256"] = drop.ValuesSha256,
            ["at"] = drop.DoneUtc.Value.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        }, drop.DoneUtc.Value);
        await db.SaveChangesAsync(cancellationToken);
    }

    // Only a policy that already stands in the record, under a signed checkpoint.
    private async Task<(RetentionPolicy Policy, long Position)?> InForceAsync(CancellationToken cancellationToken)
    {
        var policy = await db.Set<RetentionPolicy>().AsNoTracking().Where(one => one.ConfirmedUtc != null && one.EndedUtc == null)
            .OrderByDescending(one => one.Id).FirstOrDefaultAsync(cancellationToken);
        if (policy?.EventId is not { } id)
            return null;
        var position = await db.Set<OutboxRow>().Where(row => row.EventId == id).Select(row => row.Position).FirstOrDefaultAsync(cancellationToken);
        return position is { } at && at <= (record.Newest?.Size ?? 0) ? (policy, at) : null;
    }

    // A hash is kept only of what the tree confirms: an entry that was changed must not be laundered by its expiry.
    private TreeHash LeafOf(JournalEntry entry)
    {
        var recorded = new TileTree(record.Folder).Leaf(entry.Position - 1, record.Newest!.Size);
        return new LeafContent(record.SaltingKey!).Hash(entry) == recorded
            ? recorded
            : throw new InvalidDataException($"The journal entry at position {entry.Position} is no longer what was recorded: nothing of its segment may expire. Run qingjian-verify data.");
    }

    private static RetentionDrop RowOf(ExpiryDraft draft, long policy, string values, string valuesHash, DateTimeOffset now) => new()
    {
        PolicyId = policy,
        First = draft.Segment.First,
        Last = draft.End - 1,
        Frames = draft.Expired,
        FirstReceivedUtc = draft.FirstReceivedUtc,
        LastReceivedUtc = draft.LastReceivedUtc,
        LeavesSha256 = draft.LeavesSha256,
        BytesBefore = draft.Before.Bytes,
        Sha256Before = draft.Before.Sha256,
        BytesAfter = draft.After.Bytes,
        Sha256After = draft.After.Sha256,
        ValuesName = values,
        ValuesSha256 = valuesHash,
        PlannedUtc = now,
    };
}
