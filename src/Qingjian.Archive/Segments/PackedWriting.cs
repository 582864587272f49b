using System.IO.Hashing;
using ZstdSharp;

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

        using var compressor = new Compressor(level);
        var (marks, offset, packed) = (new List<BlockMark>(), (long)header.Length, Array.Empty<byte>());
        foreach (var block in blocks)
        {
            var bound = Compressor.GetCompressBound(block.Bytes.Length);
            if (packed.Length < bound)
                packed = new byte[bound];
            var size = compressor.Wrap(block.Bytes.Span, packed);
            target.Write(packed.AsSpan(0, size), offset);
            marks.Add(new BlockMark(block.First, offset, size, block.Bytes.Length, Crc32.HashToUInt32(packed.AsSpan(0, size))));
            offset += size;
        }
        target.Write(BlockIndex.Compose(marks, offset, end() - first), offset);
    }
}
