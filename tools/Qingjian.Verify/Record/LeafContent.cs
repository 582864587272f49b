using System.Buffers.Binary;
using System.Security.Cryptography;
using Qingjian.Verify.Journal;

namespace Qingjian.Verify.Record;

/// <summary>Salt and canonical entry, as docs/record.md says.</summary>
internal static class LeafContent
{
    public const int SaltBytes = 16;

    public static byte[] Of(byte[] saltingKey, in EntryView entry)
    {
        var position = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(position, entry.Position);
        return [.. HMACSHA256.HashData(saltingKey, position).AsSpan(0, SaltBytes), .. Canonical(entry)];
    }

    private static byte[] Canonical(in EntryView entry)
    {
        var stored = entry.Bytes.Span;
        var payload = entry.Kind is 1 or 2 ? Cut(entry.Payload) : entry.Payload.ToArray();
        // version kind reason peer-length station profile tolerances position received link peer payload
        return [1, entry.Kind, stored[49], stored[50], .. stored[32..36], .. stored[36..40], .. stored[40..44], .. stored[8..16], .. stored[16..24], .. stored[24..32], .. entry.Peer, .. payload];
    }

    private static byte[] Cut(ReadOnlySpan<byte> frame)
    {
        var kept = new List<byte>(frame.Length);
        var any = false;
        for (var i = 0; i < frame.Length;)
        {
            if (LengthOfPasswordKey(frame[i..]) is not (> 0 and var length))
            {
                kept.Add(frame[i++]);
                continue;
            }
            any = true;
            kept.AddRange(frame.Slice(i, length));
            i += length;
            while (i < frame.Length && frame[i] is not ((byte)';' or (byte)',' or (byte)'&'))
                i++;
        }
        return any ? CutLengthAndChecksum(kept) : frame.ToArray();
    }

    // "PW", spaces, "=": how long it is, or 0.
    private static int LengthOfPasswordKey(ReadOnlySpan<byte> text)
    {
        if (text.Length < 3 || (text[0] is not ((byte)'P' or (byte)'p')) || text[1] is not ((byte)'W' or (byte)'w'))
            return 0;
        var at = 2;
        while (at < text.Length && text[at] == ' ')
            at++;
        return at < text.Length && text[at] == '=' ? at + 1 : 0;
    }

    private static byte[] CutLengthAndChecksum(List<byte> text)
    {
        var kept = new List<byte>(text.Count);
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i] is 13 or 10)
                DropHex(kept);
            kept.Add(text[i]);
            if (text[i] != '#' || i == 0 || text[i - 1] != '#')
                continue;
            for (var digits = 0; digits < 4 && i + 1 < text.Count && text[i + 1] is >= (byte)'0' and <= (byte)'9'; digits++)
                i++;
        }
        DropHex(kept);
        return [.. kept];
    }

    private static void DropHex(List<byte> kept)
    {
        for (var digits = 0; digits < 4 && kept.Count > 0 && char.IsAsciiHexDigit((char)kept[^1]); digits++)
            kept.RemoveAt(kept.Count - 1);
    }
}
