using System.Text;
using Qingjian.Archive.Record;
using Qingjian.Proof;

namespace Qingjian.Archive;

/// <summary>A published checkpoint with the tiles that it names, read beside the server that goes on (存证快照).</summary>
public sealed class RecordSnapshot
{
    // Partial tiles of an older checkpoint go while wider ones come: whoever looks twice finds one of them.
    private const int MostAttempts = 20;
    private readonly RecordFolder _folder;

    private RecordSnapshot(RecordFolder folder, byte[] checkpoint, long size) => (_folder, Checkpoint, Size) = (folder, checkpoint, size);

    /// <summary>The signed note.</summary>
    public ReadOnlyMemory<byte> Checkpoint { get; }

    /// <summary>Leaves that it covers; 0 when nothing was published yet.</summary>
    public long Size { get; }

    /// <summary>Reads the newest checkpoint of a record folder.</summary>
    /// <exception cref="InvalidDataException">The checkpoint is none.</exception>
    public static RecordSnapshot Open(string folder)
    {
        var record = new RecordFolder(folder);
        if (record.ReadCheckpoint() is not { } note)
            return new RecordSnapshot(record, [], 0);
        var text = Encoding.UTF8.GetString(note);
        var end = text.LastIndexOf("\n\n", StringComparison.Ordinal);
        return end >= 0 && Proof.Checkpoint.TryParse(text[..(end + 1)], out var read)
            ? new RecordSnapshot(record, note, read.Size)
            : throw new InvalidDataException($"'{Path.Combine(folder, "checkpoint")}' is not a signed checkpoint.");
    }

    /// <summary>Every tile that the checkpoint names, from the leaves upwards.</summary>
    /// <exception cref="InvalidDataException">A tile is missing.</exception>
    public IEnumerable<(TilePath Tile, ReadOnlyMemory<byte> Hashes)> Tiles()
    {
        for (var (level, hashes) = (0, Size); hashes > 0; (level, hashes) = (level + 1, hashes >> TilePath.Height))
            for (var index = 0L; index <= (hashes - 1) / TilePath.FullWidth; index++)
            {
                var tile = new TilePath(level, index, (int)Math.Min(TilePath.FullWidth, hashes - index * TilePath.FullWidth));
                yield return (tile, Read(tile));
            }
    }

    /// <summary>Whether signature, tiles and root of a record folder still fit together, as the server asks when it starts.</summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="keyFolder">The folder of its keys.</param>
    /// <param name="journalEnd">Last position of the journal.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    /// <returns>What is wrong and where, or null.</returns>
    public static (RecordFault Fault, string Detail)? Check(string dataFolder, string keyFolder, long journalEnd, CancellationToken cancellationToken)
    {
        var record = new RecordFolder(Path.Combine(dataFolder, "record"));
        for (var attempt = 1; ; attempt++)
        {
            if (record.ReadCheckpoint() is not { } note)
                return null;
            try
            {
                var keys = RecordKeys.Open(keyFolder, "", mayCreate: false);
                RecordCheck.Run(note, keys.Signer.Key, record, journalEnd, cancellationToken);
                return null;
            }
            // A server that runs replaces partial tiles with wider ones: only what stands still is wrong.
            catch (RecordStoppedException stopped) when (attempt >= MostAttempts || note.AsSpan().SequenceEqual(record.ReadCheckpoint()))
            {
                return (stopped.Fault, stopped.Detail);
            }
            catch (RecordStoppedException)
            {
                // Look again, at the newer checkpoint.
            }
        }
    }

    private ReadOnlyMemory<byte> Read(TilePath tile)
    {
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
            if (_folder.TryRead(tile, out var hashes))
                return hashes;
        throw new InvalidDataException($"The tile '{tile}' of the record is missing or too short. qingjian-verify data says what else is wrong.");
    }
}
