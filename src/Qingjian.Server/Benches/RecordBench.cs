using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Qingjian.Archive;
using Qingjian.Proof;
using Qingjian.Server.Hosting;

namespace Qingjian.Server.Benches;

/// <summary>The record alone: entries that lie in the journal become leaves, tiles and signed checkpoints, each batch synced; then
/// every leaf is proved against the last checkpoint, and the proof checked.</summary>
internal sealed class RecordBench(int entries, Action<Figure> report)
{
    private const int BatchBytes = 16 << 20;
    private const double Must = 20_000;

    public async Task RunAsync(CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("qingjian-bench-").FullName;
        try
        {
            await using var app = QingjianHost.Build(new ServerOptions { DataFolder = folder, GatewayPort = 0, Configuration = [.. ServerOptions.LogsToStandardError] });
            var journal = app.Services.GetRequiredService<Journal>();
            Fill(journal);
            await journal.WaitDurableAsync(journal.LastPosition, cancel);
            var appended = await AppendAsync(journal, app.Services.GetServices<IProjection>().Single(projection => projection.Name == "record"), cancel);
            Prove(Path.Combine(folder, "record"), appended);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Hour frames as stations send them: the password is looked for and cut out of each.
    private void Fill(Journal journal)
    {
        var now = TimeProvider.System.GetUtcNow();
        for (var i = 0; i < entries; i++)
        {
            var frame = string.Create(CultureInfo.InvariantCulture,
                $"##0173QN=20260301120000{i % 1000:D3};ST=22;CN=2061;PW=123456;MN=99010022{i:D16};Flag=5;CP=&&DataTime=20260301110000;a34004-Avg={i % 500},a34004-Flag=N;a34002-Avg={i % 700},a34002-Flag=N&&ABCD\r\n");
            journal.Append(new NewEntry { Kind = EntryKind.Frame, StationId = 1, ReceivedUtc = now, Peer = "127.0.0.1:50000"u8, Payload = new ReadOnlySequence<byte>(Encoding.ASCII.GetBytes(frame)) });
        }
    }

    private async Task<TimeSpan> AppendAsync(Journal journal, IProjection record, CancellationToken cancel)
    {
        var (began, commits, batch) = (Stopwatch.GetTimestamp(), 0, new JournalBatch());
        using var cursor = journal.ReadFrom(1);
        for (var more = true; more;)
        {
            await record.BeginAsync(cancel);
            var bytes = 0;
            while (bytes < BatchBytes && (more = cursor.TryRead(batch)))
            {
                bytes += batch.Bytes;
                for (var i = 0; i < batch.Count; i++)
                    record.Apply(batch[i]);
            }
            if (bytes == 0)
                break;
            await record.CommitAsync(cursor.Next - 1, cancel);
            commits++;
        }
        var took = Stopwatch.GetElapsedTime(began);
        report(new("record.appended", entries / took.TotalSeconds, "1/s", null, string.Create(CultureInfo.InvariantCulture, $"{entries} frames read from the journal, salted, hashed, in {commits} batches of about 16 MB, each with its tiles synced and a checkpoint signed")));
        return took;
    }

    private void Prove(string folder, TimeSpan appended)
    {
        var began = Stopwatch.GetTimestamp();
        var (snapshot, tiles) = (RecordSnapshot.Open(folder), new MemoryTiles());
        foreach (var (tile, hashes) in snapshot.Tiles())
            tiles.Write(tile, hashes);
        var tree = new TileTree(tiles);
        var root = tree.Root(snapshot.Size);
        for (var index = 0L; index < snapshot.Size; index++)
            if (!TreeProofs.IsIncluded(tree.Leaf(index, snapshot.Size), index, snapshot.Size, tree.Inclusion(index, snapshot.Size), root))
                throw new InvalidOperationException($"The proof of leaf {index} does not lead to the root.");
        var proved = Stopwatch.GetElapsedTime(began);
        report(new("record.proved", entries / proved.TotalSeconds, "1/s", null, "an inclusion proof of every leaf against the last checkpoint, made from the tiles and checked, one after the other"));
        report(new("record.appendedWithProof", entries / (appended + proved).TotalSeconds, "1/s", Must, "both one after the other, on one core"));
    }
}
