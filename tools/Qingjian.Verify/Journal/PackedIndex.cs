using System.Buffers.Binary;
using System.IO.Hashing;

namespace Qingjian.Verify.Journal;

/// <summary>The index at the end of a compressed segment.</summary>
internal static class PackedIndex
{
    private const int MarkBytes = 28;
    private const int TrailerBytes = 32;

    /// <summary>The blocks, or null and what is wrong when the index cannot be trusted.</summary>
    public static List<PackedBlock>? Read(FileStream file, out string wrong)
    {
        wrong = "its end is missing";
        var trailer = new byte[TrailerBytes];
        if (file.Length < SegmentFile.HeaderBytes + TrailerBytes)
            return null;
        file.Seek(-TrailerBytes, SeekOrigin.End);
        file.ReadExactly(trailer);
        if (!trailer.AsSpan()[^8..].SequenceEqual(SegmentFile.PackedMagic))
            return null;
        wrong = "its index fails its CRC-32";
        var (at, count) = (BinaryPrimitives.ReadInt64LittleEndian(trailer), BinaryPrimitives.ReadInt32LittleEndian(trailer.AsSpan(8)));
        if (at < SegmentFile.HeaderBytes || count < 0 || at + (long)count * MarkBytes + TrailerBytes != file.Length)
            return null;
        var index = new byte[count * MarkBytes + 20];
        file.Seek(at, SeekOrigin.Begin);
        file.ReadExactly(index);
        return Crc32.HashToUInt32(index) == BinaryPrimitives.ReadUInt32LittleEndian(trailer.AsSpan(20)) ? Blocks(index, count) : null;
    }

    private static List<PackedBlock> Blocks(byte[] index, int count)
    {
        var blocks = new List<PackedBlock>(count);
        for (var i = 0; i < count; i++)
        {
            var mark = index.AsSpan(i * MarkBytes, MarkBytes);
            blocks.Add(new PackedBlock(
                BinaryPrimitives.ReadInt64LittleEndian(mark), BinaryPrimitives.ReadInt64LittleEndian(mark[8..]), BinaryPrimitives.ReadInt32LittleEndian(mark[16..]),
                BinaryPrimitives.ReadInt32LittleEndian(mark[20..]), BinaryPrimitives.ReadUInt32LittleEndian(mark[24..])));
        }
        return blocks;
    }
}
