using System.Security.Cryptography;
using Qingjian.Proof;

namespace Qingjian.Archive.Segments;

/// <summary>Lets the frames of one compressed segment expire. The new form, with every hash, is written and synced beside the old
/// one, which it replaces by one rename: at every moment one of the two is whole.</summary>
internal sealed class SegmentExpiry(ISegmentFiles files, int blockBytes, int level)
{
    private readonly byte[] _leaf = new byte[TreeHash.Bytes];

    /// <summary>Writes the new form; nothing that is read changes.</summary>
    /// <param name="segment">A compressed segment.</param>
    /// <param name="end">The position after its last entry.</param>
    /// <param name="leafOf">The recorded hash of an entry's leaf; it throws when the entry is no longer what was recorded.</param>
    /// <param name="policy">Position of the policy's entry.</param>
    public ExpiryDraft Draft(Segment segment, long end, Func<JournalEntry, TreeHash> leafOf, long policy)
    {
        var temporary = segment.Name + SegmentNames.TemporarySuffix;
        using var leaves = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (expired, first, last) = (0L, DateTimeOffset.MaxValue, DateTimeOffset.MinValue);
        using var target = files.Create(temporary);
        PackedWriting.Write(target, segment.First, end, Blocks(segment, end, entry =>
        {
            var leaf = leafOf(entry);
            leaf.CopyTo(_leaf);
            leaves.AppendData(_leaf);
            expired++;
            (first, last) = (entry.ReceivedUtc < first ? entry.ReceivedUtc : first, entry.ReceivedUtc > last ? entry.ReceivedUtc : last);
            return new ExpiredPayload(leaf, policy);
        }), level);
        target.Sync();
        using (var reader = new PackedSegmentReader(new BorrowedFile(target), temporary, segment.First))
            if (reader.Verify() != end - segment.First)
                throw new JournalDamagedException(temporary, 0, "the form without frames does not hold every entry");
        return new ExpiryDraft(segment, end, temporary, expired, first, last, Convert.ToHexStringLower(leaves.GetHashAndReset()), MarkOf(segment.Name), FileMark.Of(target));
    }

    /// <summary>Puts the new form in the place of the old one. Who reads the old one reads it to its end.</summary>
    public void Replace(ExpiryDraft draft)
    {
        files.Rename(draft.Temporary, draft.Segment.Name);
        files.SyncDirectory();
    }

    public void GiveUp(ExpiryDraft draft) => files.Delete(draft.Temporary);

    public FileMark MarkOf(string name)
    {
        using var file = files.Open(name);
        return FileMark.Of(file);
    }

    private IEnumerable<(long First, ReadOnlyMemory<byte> Bytes)> Blocks(Segment segment, long end, Func<JournalEntry, ExpiredPayload> expire)
    {
        var (block, stub, first) = (new MemoryStream(), new byte[EntryFormat.ExpiredBytes], segment.First);
        foreach (var (from, bytes) in new BlockSplit(files, segment, end, blockBytes))
        {
            var position = from;
            for (var (offset, size) = (0, 0); offset < bytes.Length; offset += size, position++)
            {
                EntryFormat.Inspect(bytes.Span[offset..], position, out size);
                var entry = EntryFormat.View(bytes.Slice(offset, size));
                if (entry.Kind is EntryKind.Frame or EntryKind.Refused)
                {
                    EntryFormat.WriteExpired(stub, bytes.Span.Slice(offset, size), expire(entry));
                    block.Write(stub);
                }
                else
                    block.Write(bytes.Span.Slice(offset, size));
            }
            if (block.Length < blockBytes)
                continue;
            yield return (first, block.GetBuffer().AsMemory(0, (int)block.Length));
            block.SetLength(0);
            first = position;
        }
        if (block.Length > 0)
            yield return (first, block.GetBuffer().AsMemory(0, (int)block.Length));
    }
}
