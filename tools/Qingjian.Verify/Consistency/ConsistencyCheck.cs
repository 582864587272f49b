using Qingjian.Verify.Findings;
using Qingjian.Verify.Record;

namespace Qingjian.Verify.Consistency;

/// <summary>Whether nothing before a checkpoint that somebody kept was changed by the time of a later one.</summary>
internal static class ConsistencyCheck
{
    /// <param name="earlier">File of the earlier checkpoint.</param>
    /// <param name="later">File of the later one.</param>
    /// <param name="key">The record's key.</param>
    /// <param name="proof">File of the proof, or null.</param>
    /// <param name="record">Folder <c>record</c> with the tiles, when there is no proof.</param>
    /// <param name="report">Where findings go.</param>
    /// <returns>The later checkpoint when everything fits, else null.</returns>
    public static Checkpoint? Run(string earlier, string later, NoteKey key, string? proof, string? record, Report report)
    {
        var (old, whole) = (Open(earlier, key, report), Open(later, key, report));
        if (old is null || whole is null)
            return null;
        if (old.Size > whole.Size)
        {
            report.Add("consistency", later, $"it covers {whole.Size} entries, the earlier one {old.Size}: entries were taken away, or the files are in the wrong order");
            return null;
        }
        var fits = proof is not null ? ByProof(old, whole, proof) : ByTiles(old, whole, record!, report);
        if (!fits)
            report.Add("consistency", later, $"it does not only add to the earlier checkpoint: something among the first {old.Size} entries was changed, dropped or reordered, or the proof is of other checkpoints");
        return fits ? whole : null;
    }

    private static Checkpoint? Open(string file, NoteKey key, Report report)
    {
        var (read, wrong) = Checkpoint.Open(File.ReadAllText(file), key);
        if (read is null)
            report.Add("checkpoint", file, wrong!);
        else
            report.Checked.Add($"{file}: {read.Size} leaves, root {Convert.ToHexStringLower(read.Root)}, signed {read.Time}");
        return read;
    }

    private static bool ByProof(Checkpoint old, Checkpoint whole, string file)
    {
        var read = ConsistencyProof.Read(file);
        if (read.From != old.Size || read.To != whole.Size)
            throw new InvalidInputException($"'{file}' is of the sizes {read.From} and {read.To}, the checkpoints are of {old.Size} and {whole.Size}.");
        return ConsistencyRoots.Fit(old.Size, old.Root, whole.Size, whole.Root, read.Steps(file));
    }

    // Without a proof: both roots from the leaves themselves.
    private static bool ByTiles(Checkpoint old, Checkpoint whole, string folder, Report report)
    {
        var (tiles, root) = (new TileFiles(folder, whole.Size), new RunningRoot());
        byte[]? tile = null;
        for (var index = 0L; index < whole.Size; index++)
        {
            if (index == old.Size && !root.Root().AsSpan().SequenceEqual(old.Root))
                return false;
            var at = (int)(index % TileFiles.Width);
            if (at == 0)
                tile = tiles.Read(0, index / TileFiles.Width);
            if (tile is null || tile.Length < (at + 1) * Hashes.Bytes)
            {
                report.Add("tiles", tiles.PathOf(0, index / TileFiles.Width), "it is missing or too short");
                return false;
            }
            root.Add(tile[(at * Hashes.Bytes)..((at + 1) * Hashes.Bytes)]);
        }
        return (old.Size != whole.Size || old.Root.AsSpan().SequenceEqual(whole.Root)) && root.Root().AsSpan().SequenceEqual(whole.Root);
    }
}
