using System.Buffers.Binary;
using System.IO.Hashing;
using Qingjian.Verify.Findings;
using ZstdSharp;

namespace Qingjian.Verify.Journal;

/// <summary>Reads every segment in order, names what is damaged, and hands on what is whole. A segment is read whole: 128 MB.</summary>
/// <param name="report">Where findings go.</param>
/// <param name="take">Takes a position and its entry, or null where the entry could not be read; in order, without a gap.</param>
internal sealed class JournalCheck(Report report, Action<long, EntryView?> take)
{
    private const int MarkBytes = 28;
    private const int TrailerBytes = 32;
    private long _next = 1;

    /// <summary>Position of the last entry that there should be.</summary>
    public long Last => _next - 1;

    public void Run(IReadOnlyList<SegmentFile> segments)
    {
        for (var i = 0; i < segments.Count; i++)
        {
            var segment = segments[i];
            if (segment.First > _next)
                report.Add("journal", segment.Name, $"positions {_next} to {segment.First - 1} before it are missing");
            Miss(segment.First);
            var bytes = File.ReadAllBytes(segment.Path);
            if (!segment.HasHeader(bytes))
                report.Add("journal", segment.Name, "its header fails its CRC-32");
            var end = i + 1 < segments.Count ? segments[i + 1].First : long.MaxValue;
            if (segment.IsPacked)
                ReadPacked(segment, bytes, end);
            else
                ReadEntries(segment.Name, bytes.AsMemory(Math.Min(SegmentFile.HeaderBytes, bytes.Length)), SegmentFile.HeaderBytes, end);
        }
    }

    private void ReadPacked(SegmentFile segment, byte[] bytes, long end)
    {
        if (Index(segment, bytes) is not { } index)
            return;
        for (var i = 0; i < index.Length; i += MarkBytes)
        {
            var mark = index.AsSpan(i, MarkBytes);
            var first = BinaryPrimitives.ReadInt64LittleEndian(mark);
            var until = i + MarkBytes < index.Length ? BinaryPrimitives.ReadInt64LittleEndian(index.AsSpan(i + MarkBytes)) : end;
            var block = bytes.AsMemory((int)BinaryPrimitives.ReadInt64LittleEndian(mark[8..]), BinaryPrimitives.ReadInt32LittleEndian(mark[16..]));
            var plain = Unpack(block.Span, BinaryPrimitives.ReadInt32LittleEndian(mark[20..]));
            var whole = Crc32.HashToUInt32(block.Span) == BinaryPrimitives.ReadUInt32LittleEndian(mark[24..]);
            if (!whole)
                report.Add("journal", segment.Name, $"the block of positions {first} to {(until == long.MaxValue ? "the end" : until - 1)} fails its CRC-32");
            Miss(first);
            if (plain is not null)
                ReadEntries(segment.Name, plain, null, until);
            else if (whole)
                report.Add("journal", segment.Name, $"the block from position {first} cannot be unpacked");
        }
    }

    // The index with its blocks' marks, or null when it cannot be trusted.
    private byte[]? Index(SegmentFile segment, byte[] bytes)
    {
        if (bytes.Length < SegmentFile.HeaderBytes + TrailerBytes || !bytes.AsSpan()[^8..].SequenceEqual(SegmentFile.PackedMagic))
        {
            report.Add("journal", segment.Name, "its end is missing");
            return null;
        }
        var trailer = bytes.AsSpan()[^TrailerBytes..];
        var (at, count) = (BinaryPrimitives.ReadInt64LittleEndian(trailer), BinaryPrimitives.ReadInt32LittleEndian(trailer[8..]));
        var size = (long)count * MarkBytes;
        if (at < SegmentFile.HeaderBytes || count < 0 || at + size + TrailerBytes != bytes.Length
            || Crc32.HashToUInt32(bytes.AsSpan((int)at, (int)size + 20)) != BinaryPrimitives.ReadUInt32LittleEndian(trailer[20..]))
        {
            report.Add("journal", segment.Name, "its index fails its CRC-32");
            return null;
        }
        return bytes.AsSpan((int)at, (int)size).ToArray();
    }

    // Also tried when the CRC-32 of the block fails: the entries have their own, which name the one that was changed.
    private static byte[]? Unpack(ReadOnlySpan<byte> block, int length)
    {
        try
        {
            using var decompressor = new Decompressor();
            var plain = new byte[length];
            return decompressor.Unwrap(block, plain) == length ? plain : null;
        }
        catch (ZstdException)
        {
            return null;
        }
    }

    private void ReadEntries(string name, ReadOnlyMemory<byte> bytes, int? fileOffset, long end)
    {
        var offset = 0;
        while (offset < bytes.Length && _next < end)
        {
            var size = EntryView.SizeAt(bytes.Span[offset..]);
            var place = fileOffset is { } before ? $" (byte {before + offset})" : "";
            if (size <= 0)
            {
                report.Add("journal", name, size == 0 ? $"it ends within the entry at position {_next}{place}" : $"the entry at position {_next}{place} has a size that no entry can have");
                break;
            }
            var entry = new EntryView(bytes.Slice(offset, size));
            var whole = entry.HasCrc() && entry.Position == _next;
            if (!whole)
                report.Add("journal", name, $"the entry at position {_next}{place} fails its CRC-32");
            take(_next++, whole ? entry : null);
            offset += size;
        }
        if (end != long.MaxValue && _next < end)
            report.Add("journal", name, $"positions {_next} to {end - 1} cannot be read");
    }

    private void Miss(long first)
    {
        while (_next < first)
            take(_next++, null);
    }
}
