using System.Collections;

namespace Qingjian.Archive.Segments;

/// <summary>A plain segment cut into blocks of whole, checked entries.</summary>
internal sealed class BlockSplit(ISegmentFiles files, Segment plain, long end, int blockBytes) : IEnumerable<(long First, ReadOnlyMemory<byte> Bytes)>
{
    public IEnumerator<(long First, ReadOnlyMemory<byte> Bytes)> GetEnumerator()
    {
        using var reader = plain.OpenReader(files);
        var (block, buffer, next) = (new MemoryStream(), Array.Empty<byte>(), plain.First);
        var first = next;
        while (next < end)
        {
            var length = reader.Read(next, ref buffer, out var position, out var at);
            for (var offset = 0; next < end && position < end; position++)
            {
                var state = EntryFormat.Inspect(buffer.AsSpan(offset, length - offset), position, out var size);
                if (state == EntryState.Cut)
                    break;
                if (state == EntryState.Damaged)
                    throw new JournalDamagedException(plain.Name, at + offset, "an entry fails its CRC-32");
                if (position == next)
                {
                    block.Write(buffer, offset, size);
                    next++;
                }
                offset += size;
                if (block.Length < blockBytes)
                    continue;
                yield return (first, block.GetBuffer().AsMemory(0, (int)block.Length));
                block.SetLength(0);
                first = next;
            }
            if (length == 0)
                throw new JournalDamagedException(plain.Name, 0, $"the segment ends before position {end}");
        }
        if (block.Length > 0)
            yield return (first, block.GetBuffer().AsMemory(0, (int)block.Length));
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
