using Qingjian.Verify.Findings;

namespace Qingjian.Verify.Record;

/// <summary>Checkpoints from before the newest: those that somebody kept, and those that witnesses co-signed. Each must be the root
/// of its first leaves, which is found on the way through them.</summary>
internal sealed class EarlierCheckpoints(Report report)
{
    private readonly SortedDictionary<long, List<(string Where, Checkpoint Checkpoint)>> _bySize = [];

    /// <summary>Takes the file of a checkpoint; null when it is not one of this record.</summary>
    public Checkpoint? Add(string where, string file, NoteKey key, long newest)
    {
        var (read, wrong) = Checkpoint.Open(File.ReadAllText(file), key);
        if (read is null)
            report.Add("checkpoint", where, wrong!);
        else if (read.Size > newest)
            report.Add("checkpoint", where, $"it covers {read.Size} entries, the newest checkpoint of the folder only {newest}: the record was set back");
        else
            (_bySize.TryGetValue(read.Size, out var list) ? list : _bySize[read.Size] = []).Add((where, read));
        return read;
    }

    /// <summary>After so many leaves: compares the root of those.</summary>
    public void Reach(long size, Func<byte[]> root)
    {
        if (!_bySize.Remove(size, out var reached))
            return;
        var found = root();
        foreach (var (where, checkpoint) in reached)
        {
            if (found.AsSpan().SequenceEqual(checkpoint.Root))
                report.Checked.Add($"{where}: the first {size} leaves are those that were signed at {checkpoint.Time}");
            else
                report.Add("consistency", where, $"the first {size} leaves have the root {Convert.ToHexStringLower(found)}, signed at {checkpoint.Time} was {Convert.ToHexStringLower(checkpoint.Root)}: something among them was changed, dropped or reordered since");
        }
    }
}
