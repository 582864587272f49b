using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Qingjian.Archive.Tests.Record;

/// <summary>The record as docs/record.md says it, written down once more without tiles and without the product's code.</summary>
internal static partial class NaiveRecord
{
    public static byte[] Root(IReadOnlyList<byte[]> leaves) => leaves.Count switch
    {
        0 => SHA256.HashData([]),
        1 => SHA256.HashData([0, .. leaves[0]]),
        var n => SHA256.HashData([1, .. Root([.. leaves.Take(Split(n))]), .. Root([.. leaves.Skip(Split(n))])]),
    };

    public static byte[] Leaf(byte[] key, in JournalEntry entry)
    {
        var position = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(position, entry.Position);
        return [.. HMACSHA256.HashData(key, position)[..16], .. Entry(entry)];
    }

    public static byte[] Entry(in JournalEntry entry)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write((byte)1);
        writer.Write((byte)entry.Kind);
        writer.Write(entry.Reason);
        writer.Write((byte)entry.Peer.Length);
        writer.Write(entry.StationId);
        writer.Write(entry.ProfileRevision);
        writer.Write(entry.Tolerances);
        writer.Write(entry.Position);
        writer.Write(entry.ReceivedUtc.UtcTicks);
        writer.Write(entry.LinkId);
        writer.Write(entry.Peer.Span);
        writer.Write(entry.Kind is EntryKind.Frame or EntryKind.Refused ? Encoding.Latin1.GetBytes(Cut(Encoding.Latin1.GetString(entry.Payload.Span))) : entry.Payload.ToArray());
        return bytes.ToArray();
    }

    // Step by step as the document says, on text in which one character is one byte.
    public static string Cut(string frame)
    {
        if (!Password().IsMatch(frame))
            return frame;
        frame = Password().Replace(frame, "$1");
        frame = AfterHashes().Replace(frame, "");
        return BeforeEnd().Replace(frame, "");
    }

    private static int Split(int n) => (int)BitOperations.RoundUpToPowerOf2((uint)n) / 2;

    [GeneratedRegex("(PW *=)[^;,&]*", RegexOptions.IgnoreCase)]
    private static partial Regex Password();

    [GeneratedRegex("(?<=##)[0-9]{1,4}")]
    private static partial Regex AfterHashes();

    [GeneratedRegex(@"[0-9A-Fa-f]{1,4}(?=\r|\n|\z)")]
    private static partial Regex BeforeEnd();
}
