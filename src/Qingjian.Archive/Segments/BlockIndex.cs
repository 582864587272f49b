using System.Buffers.Binary;
using System.IO.Hashing;

namespace Qingjian.Archive.Segments;

/// <summary>The index at the end of a packed segment: the marks of its blocks, then the trailer
/// <c>index offset(8) blocks(4) entries(8) crc(4) magic(8)</c>.</summary>
internal static class BlockIndex
{
    private const int MarkBytes = 28;
    private const int TrailerBytes = 32;

    public static byte[] Compose(IReadOnlyList<BlockMark> marks, long offset, long entries)
    {
        var bytes = new byte[marks.Count * MarkBytes + TrailerBytes];
        var rest = bytes.AsSpan();
        foreach (var mark in marks)
        {
            BinaryPrimitives.WriteInt64LittleEndian(rest, mark.First);
            BinaryPrimitives.WriteInt64LittleEndian(rest[8..], mark.Offset);
            BinaryPrimitives.WriteInt32LittleEndian(rest[16..], mark.PackedBytes);
            BinaryPrimitives.WriteInt32LittleEndian(rest[20..], mark.PlainBytes);
            BinaryPrimitives.WriteUInt32LittleEndian(rest[24..], mark.Crc);
            rest = rest[MarkBytes..];
        }
        BinaryPrimitives.WriteInt64LittleEndian(rest, offset);
        BinaryPrimitives.WriteInt32LittleEndian(rest[8..], marks.Count);
        BinaryPrimitives.WriteInt64LittleEndian(rest[12..], entries);
        BinaryPrimitives.WriteUInt32LittleEndian(rest[20..], Crc32.HashToUInt32(bytes.AsSpan(0, bytes.Length - TrailerBytes + 20)));
        SegmentHeader.PackedMagic.CopyTo(rest[24..]);
        return bytes;
    }

    /// <exception cref="JournalDamagedException">The trailer or the index is not what was written.</exception>
    public static BlockMark[] Read(ISegmentFile file, string name, out long entries)
    {
        var trailerAt = file.Length - TrailerBytes;
        Span<byte> trailer = stackalloc byte[TrailerBytes];
        if (trailerAt < SegmentHeader.Bytes || file.Read(trailer, trailerAt) < TrailerBytes || !trailer[24..].SequenceEqual(SegmentHeader.PackedMagic))
            throw new JournalDamagedException(name, Math.Max(trailerAt, 0), "the trailer of the compressed segment is missing");
        var indexAt = BinaryPrimitives.ReadInt64LittleEndian(trailer);
        var count = BinaryPrimitives.ReadInt32LittleEndian(trailer[8..]);
        entries = BinaryPrimitives.ReadInt64LittleEndian(trailer[12..]);
        if (count < 0 || indexAt < SegmentHeader.Bytes || indexAt + (long)count * MarkBytes != trailerAt)
            throw new JournalDamagedException(name, trailerAt, "the trailer points outside the file");
        var bytes = new byte[count * MarkBytes + 20];
        file.Read(bytes, indexAt);
        if (Crc32.HashToUInt32(bytes) != BinaryPrimitives.ReadUInt32LittleEndian(trailer[20..]))
            throw new JournalDamagedException(name, indexAt, "the index of the compressed segment fails its CRC-32");
        return Marks(bytes, count);
    }

    private static BlockMark[] Marks(ReadOnlySpan<byte> bytes, int count)
    {
        var marks = new BlockMark[count];
        for (var i = 0; i < count; i++, bytes = bytes[MarkBytes..])
            marks[i] = new BlockMark(
                BinaryPrimitives.ReadInt64LittleEndian(bytes),
                BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]),
                BinaryPrimitives.ReadInt32LittleEndian(bytes[16..]),
                BinaryPrimitives.ReadInt32LittleEndian(bytes[20..]),
                BinaryPrimitives.ReadUInt32LittleEndian(bytes[24..]));
        return marks;
    }
}
