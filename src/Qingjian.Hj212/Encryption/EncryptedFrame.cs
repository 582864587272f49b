using System.Buffers;
using Qingjian.Hj212.Encryption;
using Qingjian.Hj212.Frames;

namespace Qingjian.Hj212;

/// <summary>Frames of HJ 212-2025 whose data area is encrypted by SM4 (6.4, A.2; second-hand: docs/hj212.md says what could not be confirmed). The checksum
/// is that of the plain segment, so the scanner, which knows no key, reports such a frame as refused for its checksum, with its bytes: give those and the
/// station's key to <see cref="TryOpen"/>. The header stays plain: who it is can be read before.</summary>
public static class EncryptedFrame
{
    private const int ChecksumLength = 4;

    /// <summary>Whether the edition encrypts this command: data of the field (2000 to 2999), keys (1014) and field information (3020), HJ 212-2025 6.4.4.</summary>
    public static bool Covers(int command) => command is >= 2000 and <= 2999 or 1014 or 3020;

    /// <summary>The MN of a frame whatever its data area is; false when there is none.</summary>
    public static bool TryReadMn(ReadOnlySpan<byte> raw, out ReadOnlySpan<byte> mn)
    {
        var start = raw.IndexOf("MN="u8) + 3;
        var end = start < 3 ? -1 : raw[start..].IndexOf((byte)';');
        mn = end is > 0 and <= Packet.MaxMn ? raw.Slice(start, end) : default;
        return !mn.IsEmpty;
    }

    /// <summary>Whether the data area holds what no text does: control characters other than tab and line ends, or the printed form of a cipher
    /// (<c>{0x…</c>). One block of cipher has none of them once in seven times, ten blocks twice in 10⁹.</summary>
    public static bool IsOpaque(ReadOnlySpan<byte> raw)
    {
        if (!TryFindRegion(raw, out var start, out var length))
            return false;
        var region = raw.Slice(start, length);
        if (region.StartsWith("{0x"u8) || region.StartsWith("{0X"u8))
            return true;
        foreach (var one in region)
        {
            if (one is < (byte)' ' and not ((byte)'\t' or (byte)'\r' or (byte)'\n') or 0x7F)
                return true;
        }
        return false;
    }

    /// <summary>Writes a frame again with its data area encrypted: same length, same checksum.</summary>
    /// <exception cref="ArgumentException">The bytes are not one frame by the letter.</exception>
    public static byte[] Close(ReadOnlySpan<byte> raw, Sm4Key key)
    {
        if (!TryFindRegion(raw, out var start, out var length) || !ChecksumFits(raw, raw))
            throw new ArgumentException("One frame by the letter of HJ 212 is expected: head, length, data segment with CP=&&…&&, checksum, tail.");
        var closed = raw.ToArray();
        Sm4Region.Encrypt(key, closed.AsSpan(start, length));
        return closed;
    }

    /// <summary>Decrypts a frame. True when the plain segment has the frame's checksum: the key fits. Both readings of the standard's printed example are
    /// tried, raw cipher bytes first and text in braces (<c>{0xE4,0x3E,…}</c>) second.</summary>
    /// <param name="raw">The frame as received, from head to tail.</param>
    /// <param name="key">The station's key.</param>
    /// <param name="plain">The frame as it was before encryption.</param>
    public static bool TryOpen(ReadOnlySpan<byte> raw, Sm4Key key, out byte[] plain)
    {
        plain = [];
        if (!TryFindRegion(raw, out var start, out var length))
            return false;
        var opened = raw.ToArray();
        Sm4Region.Decrypt(key, opened.AsSpan(start, length));
        if (ChecksumFits(opened, raw))
            plain = opened;
        else if (BracedCipher.TryRead(raw.Slice(start, length), out var area))
            plain = OpenBraced(raw, start, length, area, key);
        return plain.Length > 0;
    }

    private static byte[] OpenBraced(ReadOnlySpan<byte> raw, int start, int length, byte[] area, Sm4Key key)
    {
        Sm4Region.Decrypt(key, area);
        byte[] segment = [.. raw[6..start], .. area, .. "&&"u8];
        var checksum = ChecksumText.Read(raw[(start + length + 2)..]);
        if (checksum.Length != ChecksumLength || Checksum.Compute(segment) != checksum.Value)
            return [];
        var output = new ArrayBufferWriter<byte>(segment.Length + FrameWriter.Overhead);
        FrameWriter.WriteSegment(output, segment);
        return output.WrittenSpan.ToArray();
    }

    // By the declared length: the region may contain any byte, && too.
    private static bool TryFindRegion(ReadOnlySpan<byte> raw, out int start, out int length)
    {
        (start, length) = (0, 0);
        if (!raw.StartsWith("##"u8) || raw.Length < 10 || !WireText.TryReadNumber(raw[2..6], out var declared) || 6 + declared + ChecksumLength > raw.Length)
            return false;
        var segment = raw.Slice(6, declared);
        var opening = segment.IndexOf("CP=&&"u8);
        if (opening < 0 || !segment.EndsWith("&&"u8) || declared < opening + 7)
            return false;
        start = 6 + opening + 5;
        length = 6 + declared - 2 - start;
        return true;
    }

    private static bool ChecksumFits(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> raw)
    {
        WireText.TryReadNumber(raw[2..6], out var declared);
        var checksum = ChecksumText.Read(raw[(6 + declared)..]);
        return checksum.Length == ChecksumLength && Checksum.Compute(plain.Slice(6, declared)) == checksum.Value;
    }
}
