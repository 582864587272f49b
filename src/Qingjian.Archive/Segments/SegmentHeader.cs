using System.Buffers.Binary;
using System.IO.Hashing;

namespace Qingjian.Archive.Segments;

/// <summary>The first bytes of every segment file: <c>magic(8) first position(8) crc(4) zero(4)</c>. It is durable before
/// the first entry is written, so a segment whose header is cut holds nothing that was ever answered.</summary>
internal static class SegmentHeader
{
    public const int Bytes = 24;

    public static ReadOnlySpan<byte> PlainMagic => "QJJRNL\x01\n"u8;

    public static ReadOnlySpan<byte> PackedMagic => "QJJPAK\x01\n"u8;

    public static void Write(Span<byte> target, ReadOnlySpan<byte> magic, long first)
    {
        target[..Bytes].Clear();
        magic.CopyTo(target);
        BinaryPrimitives.WriteInt64LittleEndian(target[8..], first);
        BinaryPrimitives.WriteUInt32LittleEndian(target[16..], Crc32.HashToUInt32(target[..16]));
    }

    public static bool IsWhole(ReadOnlySpan<byte> source, ReadOnlySpan<byte> magic, long first) =>
        source.Length >= Bytes
        && source.StartsWith(magic)
        && BinaryPrimitives.ReadInt64LittleEndian(source[8..]) == first
        && BinaryPrimitives.ReadUInt32LittleEndian(source[16..]) == Crc32.HashToUInt32(source[..16]);
}
