using System.Buffers.Binary;
using System.IO.Hashing;
using Qingjian.Verify.Journal.Blocks;
using ZstdSharp;

namespace Qingjian.Verify.Journal;

/// <summary>One block of a compressed segment, as the index tells it.</summary>
internal readonly record struct PackedBlock(long First, long Offset, int PackedBytes, int PlainBytes, uint Crc)
{
    private const int ColumnsHeaderBytes = 12;
    private const int MostBodyBytes = 64 << 20;

    /// <summary>Its entries, or null when it cannot be unpacked; and whether its CRC-32 fits. Unpacked also when it does not: the
    /// entries, by their own or by the tree, name the one that was changed.</summary>
    public (byte[]? Plain, bool Whole) Unpack(FileStream file)
    {
        var packed = new byte[PackedBytes];
        file.Seek(Offset, SeekOrigin.Begin);
        var read = file.ReadAtLeast(packed, packed.Length, throwOnEndOfStream: false);
        var whole = read == packed.Length && Crc32.HashToUInt32(packed) == Crc;
        try
        {
            if (packed.AsSpan().StartsWith("QJC\x01"u8))
                return Columns(packed, whole);
            var plain = Decompress(packed, PlainBytes);
            return (plain, whole);
        }
        catch (Exception wrong) when (wrong is ZstdException or InvalidDataException)
        {
            return (null, whole);
        }
    }

    // Here the entries' own CRC-32 are not stored: that of all of them together says whether they are what was packed.
    private (byte[]? Plain, bool Whole) Columns(byte[] packed, bool whole)
    {
        if (packed.Length < ColumnsHeaderBytes || BinaryPrimitives.ReadInt32LittleEndian(packed.AsSpan(8)) is var bytes && bytes is < 0 or > MostBodyBytes)
            return (null, whole);
        var plain = Decompress(packed[ColumnsHeaderBytes..], bytes) is { } body ? ColumnBlock.Unpack(body, First, PlainBytes) : null;
        return (plain, whole && plain is not null && Crc32.HashToUInt32(plain) == BinaryPrimitives.ReadUInt32LittleEndian(packed.AsSpan(4)));
    }

    private static byte[]? Decompress(byte[] packed, int bytes)
    {
        using var decompressor = new Decompressor();
        var plain = new byte[bytes];
        return decompressor.Unwrap(packed, plain) == bytes ? plain : null;
    }
}
