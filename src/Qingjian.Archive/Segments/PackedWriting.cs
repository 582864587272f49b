using System.IO.Hashing;
using Qingjian.Archive.Columns;

namespace Qingjian.Archive.Segments;

/// <summary>Writes a compressed segment out of blocks of whole entries.</summary>
internal static class PackedWriting
{
    public static void Write(ISegmentFile target, long first, long end, IEnumerable<(long First, ReadOnlyMemory<byte> Bytes)> blocks, int level) =>
        Write(target, first, () => end, blocks, level);

    /// <param name="target">An empty file.</param>
    /// <param name="first">The first position.</param>
    /// <param name="end">The position after the last; asked when the last block was taken.</param>
    /// <param name="blocks">Whole entries.</param>
    /// <param name="level">How hard is compressed.</param>
    public static void Write(ISegmentFile target, long first, Func<long> end, IEnumerable<(long First, ReadOnlyMemory<byte> Bytes)> blocks, int level)
    {
        Span<byte> header = stackalloc byte[SegmentHeader.Bytes];
        SegmentHeader.Write(header, SegmentHeader.PackedMagic, first);
        target.Write(header, 0);

        using var writer = new ColumnBlockWriter(level);
        var (marks, offset) = (new List<BlockMark>(), (long)header.Length);
        foreach (var block in blocks)
        {
            var packed = writer.Pack(block.Bytes);
            target.Write(packed, offset);
            marks.Add(new BlockMark(block.First, offset, packed.Length, block.Bytes.Length, Crc32.HashToUInt32(packed)));
            offset += packed.Length;
        }
        target.Write(BlockIndex.Compose(marks, offset, end() - first), offset);
    }
}
