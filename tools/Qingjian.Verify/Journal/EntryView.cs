using System.Buffers.Binary;
using System.IO.Hashing;

namespace Qingjian.Verify.Journal;

/// <summary>One journal entry as stored.</summary>
internal readonly record struct EntryView(ReadOnlyMemory<byte> Bytes)
{
    public const int HeaderBytes = 52;
    private const int MostBytes = HeaderBytes + 255 + (1 << 20);

    public long Position => BinaryPrimitives.ReadInt64LittleEndian(Bytes.Span[8..]);

    public DateTime Received => new(BinaryPrimitives.ReadInt64LittleEndian(Bytes.Span[16..]), DateTimeKind.Utc);

    public int Station => BinaryPrimitives.ReadInt32LittleEndian(Bytes.Span[32..]);

    public byte Kind => Bytes.Span[48];

    /// <summary>Version 2: a policy let the content expire. The payload is the hash of the leaf that it was, and the position of the
    /// policy's own entry.</summary>
    public bool IsExpired => Bytes.Span[51] == 2;

    /// <summary>The hash that an expired entry kept, or null when it has not the form of one. Only what arrived may expire: frames
    /// and refusals.</summary>
    public byte[]? KeptHash => Kind is 1 or 2 && Payload.Length == 40 ? Payload[..32].ToArray() : null;

    /// <summary>Position of the entry with the policy under which it expired.</summary>
    public long PolicyPosition => BinaryPrimitives.ReadInt64LittleEndian(Payload[32..]);

    public ReadOnlySpan<byte> Peer => Bytes.Span.Slice(HeaderBytes, Bytes.Span[50]);

    public ReadOnlySpan<byte> Payload => Bytes.Span[(HeaderBytes + Bytes.Span[50])..];

    /// <summary>Size that the entry at the front declares; 0 when it is cut off, −1 when no entry can have it.</summary>
    public static int SizeAt(ReadOnlySpan<byte> source)
    {
        if (source.Length < HeaderBytes)
            return 0;
        var size = BinaryPrimitives.ReadInt32LittleEndian(source[4..]);
        return size is < HeaderBytes or > MostBytes || size < HeaderBytes + source[50] ? -1 : size > source.Length ? 0 : size;
    }

    public bool HasCrc() => BinaryPrimitives.ReadUInt32LittleEndian(Bytes.Span) == Crc32.HashToUInt32(Bytes.Span[4..]);
}
