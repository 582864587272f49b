using System.IO.Hashing;
using ZstdSharp;

namespace Qingjian.Verify.Journal;

/// <summary>One block of a compressed segment, as the index tells it.</summary>
internal readonly record struct PackedBlock(long First, long Offset, int PackedBytes, int PlainBytes, uint Crc)
{
    /// <summary>Its entries, or null when it cannot be unpacked; and whether its CRC-32 fits. Unpacked also when it does not: the
    /// entries have their own, which name the one that was changed.</summary>
    public (byte[]? Plain, bool Whole) Unpack(FileStream file)
    {
        var packed = new byte[PackedBytes];
        file.Seek(Offset, SeekOrigin.Begin);
        var read = file.ReadAtLeast(packed, packed.Length, throwOnEndOfStream: false);
        var whole = read == packed.Length && Crc32.HashToUInt32(packed) == Crc;
        try
        {
            using var decompressor = new Decompressor();
            var plain = new byte[PlainBytes];
            return (decompressor.Unwrap(packed, plain) == plain.Length ? plain : null, whole);
        }
        catch (ZstdException)
        {
            return (null, whole);
        }
    }
}
