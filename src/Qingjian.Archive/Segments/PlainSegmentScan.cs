using Microsoft.Extensions.Logging;

namespace Qingjian.Archive.Segments;

/// <summary>Checks every entry of a plain segment, fills its index, and cuts off what a crash tore.</summary>
internal sealed class PlainSegmentScan(ISegmentFiles files, Segment segment, ILogger log)
{
    private const int ChunkBytes = 4 * 1024 * 1024;
    private readonly byte[] _buffer = new byte[ChunkBytes];

    /// <summary>The position after the segment's last entry.</summary>
    public long Run(bool mayBeTorn)
    {
        using var file = files.Open(segment.Name);
        CheckHeader(file);
        var (position, offset) = (segment.First, (long)SegmentHeader.Bytes);
        segment.Index!.Note(position, offset);
        while (offset < file.Length)
        {
            var read = file.Read(_buffer, offset);
            var whole = TakeWhole(_buffer.AsSpan(0, read), ref position, offset, out var state);
            offset += whole;
            if (state == EntryState.Damaged || (state == EntryState.Cut && whole == 0))
            {
                CutOff(file, offset, position, mayBeTorn);
                break;
            }
        }
        // Entries that were written but not synced before a crash of the process alone count as durable from here on.
        file.Sync();
        return position;
    }

    private void CheckHeader(ISegmentFile file)
    {
        Span<byte> header = stackalloc byte[SegmentHeader.Bytes];
        var read = file.Read(header, 0);
        if (!SegmentHeader.IsWhole(header[..read], SegmentHeader.PlainMagic, segment.First))
            throw new JournalDamagedException(segment.Name, 0, "the segment's header fails its CRC-32");
    }

    private int TakeWhole(ReadOnlySpan<byte> bytes, ref long position, long fileOffset, out EntryState state)
    {
        var offset = 0;
        while ((state = EntryFormat.Inspect(bytes[offset..], position, out var size)) == EntryState.Whole)
        {
            segment.Index!.Note(position++, fileOffset + offset);
            offset += size;
        }
        return offset;
    }

    private void CutOff(ISegmentFile file, long offset, long position, bool mayBeTorn)
    {
        var rest = new byte[file.Length - offset];
        file.Read(rest, offset);
        if (!mayBeTorn || WasDurable(rest, position))
            throw new JournalDamagedException(segment.Name, offset, $"the entry at position {position} fails its CRC-32");
        Keep(rest, SegmentNames.Torn(segment.Name, offset));
        file.Truncate(offset);
        log.CutTornTail(segment.Name, offset, rest.Length, position - 1);
    }

    // A whole entry further on that was appended when this position was already durable proves damage, not a torn write.
    private static bool WasDurable(ReadOnlySpan<byte> rest, long position)
    {
        for (var offset = 1; offset + EntryFormat.HeaderBytes <= rest.Length; offset++)
        {
            var candidate = rest[offset..];
            var claimed = EntryFormat.PositionOf(candidate);
            if (claimed > position && claimed - position <= rest.Length
                && EntryFormat.Inspect(candidate, claimed, out _) == EntryState.Whole
                && EntryFormat.DurableBefore(candidate) >= position)
                return true;
        }
        return false;
    }

    private void Keep(ReadOnlySpan<byte> rest, string name)
    {
        using var torn = files.Create(name);
        torn.Write(rest, 0);
        torn.Sync();
        files.SyncDirectory();
    }
}
