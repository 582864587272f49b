using System.Buffers.Binary;
using System.IO.Hashing;
using ZstdSharp;

namespace Qingjian.Archive.Columns;

/// <summary>Unpacks what <see cref="ColumnBlockWriter"/> packed, and checks that the entries are the same.</summary>
internal sealed class ColumnBlockReader : IDisposable
{
    private readonly Decompressor _decompressor = new();
    private readonly BlockDecoder _decoder = new();
    private byte[] _body = [];

    /// <summary>Whether a block is of columns; else it is one Zstandard frame of entries, as all were before.</summary>
    public static bool IsColumns(ReadOnlySpan<byte> packed) => packed.StartsWith(ColumnForm.Magic);

    /// <exception cref="InvalidDataException">It is not a block of so many bytes from that position on.</exception>
    /// <exception cref="ZstdException">The body cannot be decompressed.</exception>
    public void Unpack(ReadOnlySpan<byte> packed, long first, Span<byte> plain)
    {
        var length = packed.Length < ColumnForm.BlockHeaderBytes ? -1 : BinaryPrimitives.ReadInt32LittleEndian(packed[8..]);
        if (length is < 0 or > ColumnForm.MaxBodyBytes)
            throw new InvalidDataException($"its body would have {length} bytes");
        if (_body.Length < length)
            _body = new byte[length];
        if (_decompressor.Unwrap(packed[ColumnForm.BlockHeaderBytes..], _body.AsSpan(0, length)) != length)
            throw new InvalidDataException("its body has another length");
        _decoder.Decode(_body.AsMemory(0, length), first, plain);
        if (Crc32.HashToUInt32(plain) != BinaryPrimitives.ReadUInt32LittleEndian(packed[4..]))
            throw new InvalidDataException("its entries fail their CRC-32");
    }

    public void Dispose() => _decompressor.Dispose();
}
