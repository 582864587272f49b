using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;

namespace Qingjian.Archive.Outbox;

/// <summary>Carries waiting events into the journal, oldest first, each exactly once whatever ends the process in
/// between.</summary>
internal sealed class OutboxStep(QingjianDb db, Journal journal, ServerCluster cluster, TimeProvider time)
{
    private const int BatchRows = 100;

    /// <summary>Appends the oldest waiting events and waits until they are durable.</summary>
    /// <returns>How many were carried; 0 when nothing waits.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var rows = await db.Set<OutboxRow>().Where(row => row.Position == null).OrderBy(row => row.Id).Take(BatchRows).ToListAsync(cancellationToken);
        if (rows.Count == 0)
            return 0;
        var found = cluster.IsShared ? [] : FindEarlierAttempts(rows);
        await NoteAttemptAsync(rows, cancellationToken);
        await using var alone = cluster.IsShared ? await db.Database.BeginTransactionAsync(cancellationToken) : null;
        if (alone is not null)
        {
            // A server that led until a moment ago may still be at these rows: whoever changes the oldest waits for the other, and looks
            // into the journal for what it left there.
            if (await db.Set<OutboxRow>().Where(row => row.Id == rows[0].Id && row.Position == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.Position, row => row.Position), cancellationToken) == 0)
                return rows.Count;
            found = FindEarlierAttempts(rows);
        }
        foreach (var row in rows)
            row.Position = found.TryGetValue(row.EventId, out var position) ? position : Append(row);
        await journal.WaitDurableAsync(rows.Max(row => row.Position!.Value), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        if (alone is not null)
            await alone.CommitAsync(cancellationToken);
        return rows.Count;
    }

    // A crash between append and mark leaves the entry in the journal and its row unmarked.
    private Dictionary<Guid, long> FindEarlierAttempts(List<OutboxRow> rows)
    {
        var tried = rows.Where(row => row.TriedAfter is not null).ToDictionary(row => row.EventId);
        var found = new Dictionary<Guid, long>();
        if (tried.Count == 0)
            return found;
        using var cursor = journal.ReadFrom(tried.Values.Min(row => row.TriedAfter!.Value) + 1);
        var batch = new JournalBatch();
        while (found.Count < tried.Count && cursor.TryRead(batch))
        {
            for (var i = 0; i < batch.Count; i++)
            {
                if (OutboxKinds.IsEvent(batch[i].Kind) && EventOf(batch[i].Payload) is { } id && tried.ContainsKey(id))
                    found.TryAdd(id, batch[i].Position);
            }
        }
        return found;
    }

    // Positions up to here are durable and can never be given to another entry: what is appended now lies behind them.
    private async Task NoteAttemptAsync(List<OutboxRow> rows, CancellationToken cancellationToken)
    {
        foreach (var row in rows)
            row.TriedAfter ??= journal.DurablePosition;
        await db.SaveChangesAsync(cancellationToken);
    }

    private long Append(OutboxRow row) => journal.Append(new NewEntry
    {
        Kind = OutboxKinds.EntryKindOf(row.Kind),
        StationId = row.StationId,
        ReceivedUtc = time.GetUtcNow(),
        Payload = new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(row.Payload)),
    });

    private static Guid? EventOf(ReadOnlyMemory<byte> payload)
    {
        using var json = JsonDocument.Parse(payload);
        return json.RootElement.TryGetProperty("event", out var id) && id.TryGetGuid(out var found) ? found : null;
    }
}
