using System.IO.Hashing;
using Qingjian.Archive.Columns;
using ZstdSharp;

namespace Qingjian.Archive.Segments;

internal sealed class PackedSegmentReader : ISegmentReader
{
    private readonly ISegmentFile _file;
    private readonly string _name;
    private readonly BlockMark[] _marks;
    private readonly long _end;
    private readonly Decompressor _decompressor = new();
    private readonly ColumnBlockReader _columns = new();
    private byte[] _packed = [];

    public PackedSegmentReader(ISegmentFile file, string name, long first)
    {
        (_file, _name) = (file, name);
        try
        {
            _marks = BlockIndex.Read(file, name, out var entries);
            _end = first + entries;
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public int Read(long position, ref byte[] buffer, out long firstPosition, out long fileOffset)
    {
        (firstPosition, fileOffset) = (0, 0);
        if (position >= _end)
            return 0;
        var mark = _marks[Find(position)];
        (firstPosition, fileOffset) = (mark.First, mark.Offset);
        Unpack(mark, ref buffer);
        return mark.PlainBytes;
    }

    /// <summary>Unpacks every block once; the number of entries that the index promises.</summary>
    public long Verify()
    {
        var buffer = Array.Empty<byte>();
        foreach (var mark in _marks)
            Unpack(mark, ref buffer);
        return _marks.Length == 0 ? 0 : _end - _marks[0].First;
    }

    public void Dispose()
    {
        _decompressor.Dispose();
        _columns.Dispose();
        _file.Dispose();
    }

    private void Unpack(BlockMark mark, ref byte[] buffer)
    {
        if (_packed.Length < mark.PackedBytes)
            _packed = new byte[mark.PackedBytes];
        if (buffer.Length < mark.PlainBytes)
            buffer = new byte[mark.PlainBytes];
        var packed = _packed.AsSpan(0, mark.PackedBytes);
        if (_file.Read(packed, mark.Offset) < packed.Length || Crc32.HashToUInt32(packed) != mark.Crc)
            throw new JournalDamagedException(_name, mark.Offset, "a compressed block fails its CRC-32");
        if (ColumnBlockReader.IsColumns(packed))
            UnpackColumns(mark, buffer.AsSpan(0, mark.PlainBytes));
        else if (_decompressor.Unwrap(packed, buffer.AsSpan(0, mark.PlainBytes)) != mark.PlainBytes)
            throw new JournalDamagedException(_name, mark.Offset, "a compressed block unpacks to another length");
    }

    private void UnpackColumns(BlockMark mark, Span<byte> plain)
    {
        try
        {
            _columns.Unpack(_packed.AsSpan(0, mark.PackedBytes), mark.First, plain);
        }
        catch (Exception cause) when (cause is InvalidDataException or ZstdException)
        {
            throw new JournalDamagedException(_name, mark.Offset, $"a block of columns cannot be unpacked: {cause.Message}");
        }
    }

    private int Find(long position)
    {
        var (low, high) = (0, _marks.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_marks[middle].First <= position)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }
}
