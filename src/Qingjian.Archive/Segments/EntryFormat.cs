using System.Buffers;
using System.Buffers.Binary;
using System.IO.Hashing;

namespace Qingjian.Archive.Segments;

/// <summary>The bytes of one entry. All numbers are little-endian; the CRC-32 covers everything after itself:
/// <c>crc(4) size(4) position(8) received(8) link(8) station(4) profile(4) tolerances(4) behind(4) kind(1) reason(1)
/// peer length(1) version(1) peer payload</c>. <c>behind</c> is how far the durable position lay behind this entry when
/// it was appended: recovery learns from it that an earlier entry had been durable, and is therefore damaged, not torn.
/// Version 2 is an entry whose content expired: no peer, and a payload of the kept hash and the policy's position.</summary>
internal static class EntryFormat
{
    public const int HeaderBytes = 52;
    public const int MaxBytes = HeaderBytes + NewEntry.MaxPeerBytes + NewEntry.MaxPayloadBytes;
    public const int ExpiredBytes = HeaderBytes + ExpiredPayload.Bytes;
    private const byte Version = 1;
    private const byte ExpiredVersion = 2;
    private const int CrcBytes = 4;

    public static int SizeOf(in NewEntry entry)
    {
        if (entry.Payload.Length > NewEntry.MaxPayloadBytes)
            throw new ArgumentException($"Payload has {entry.Payload.Length} bytes; a journal entry holds at most {NewEntry.MaxPayloadBytes}.", nameof(entry));
        if (entry.Peer.Length > NewEntry.MaxPeerBytes)
            throw new ArgumentException($"Peer has {entry.Peer.Length} bytes; a journal entry holds at most {NewEntry.MaxPeerBytes}.", nameof(entry));
        return HeaderBytes + entry.Peer.Length + (int)entry.Payload.Length;
    }

    public static void Write(Span<byte> target, in NewEntry entry, long position, long durable)
    {
        BinaryPrimitives.WriteInt32LittleEndian(target[4..], target.Length);
        BinaryPrimitives.WriteInt64LittleEndian(target[8..], position);
        BinaryPrimitives.WriteInt64LittleEndian(target[16..], entry.ReceivedUtc.UtcTicks);
        BinaryPrimitives.WriteUInt64LittleEndian(target[24..], entry.LinkId);
        BinaryPrimitives.WriteInt32LittleEndian(target[32..], entry.StationId);
        BinaryPrimitives.WriteInt32LittleEndian(target[36..], entry.ProfileRevision);
        BinaryPrimitives.WriteUInt32LittleEndian(target[40..], entry.Tolerances);
        BinaryPrimitives.WriteUInt32LittleEndian(target[44..], (uint)Math.Min(position - durable, uint.MaxValue));
        target[48] = (byte)entry.Kind;
        target[49] = entry.Reason;
        target[50] = (byte)entry.Peer.Length;
        target[51] = Version;
        entry.Peer.CopyTo(target[HeaderBytes..]);
        entry.Payload.CopyTo(target[(HeaderBytes + entry.Peer.Length)..]);
        BinaryPrimitives.WriteUInt32LittleEndian(target, Crc32.HashToUInt32(target[CrcBytes..]));
    }

    /// <summary>Writes what stays of an entry whose content expires: everything of its header but the peer, the hash of its leaf, and
    /// the position of the policy's own entry.</summary>
    public static void WriteExpired(Span<byte> target, ReadOnlySpan<byte> entry, in ExpiredPayload kept)
    {
        entry[..HeaderBytes].CopyTo(target);
        BinaryPrimitives.WriteInt32LittleEndian(target[4..], ExpiredBytes);
        (target[50], target[51]) = (0, ExpiredVersion);
        kept.Write(target[HeaderBytes..ExpiredBytes]);
        BinaryPrimitives.WriteUInt32LittleEndian(target, Crc32.HashToUInt32(target[CrcBytes..ExpiredBytes]));
    }

    /// <summary>Looks at the front of <paramref name="source"/>.</summary>
    public static EntryState Inspect(ReadOnlySpan<byte> source, long expectedPosition, out int size)
    {
        size = 0;
        if (source.Length < HeaderBytes)
            return EntryState.Cut;
        var declared = BinaryPrimitives.ReadInt32LittleEndian(source[4..]);
        if (declared is < HeaderBytes or > MaxBytes || PositionOf(source) != expectedPosition)
            return EntryState.Damaged;
        if (declared > source.Length)
            return EntryState.Cut;
        if (BinaryPrimitives.ReadUInt32LittleEndian(source) != Crc32.HashToUInt32(source[CrcBytes..declared]))
            return EntryState.Damaged;
        size = declared;
        return EntryState.Whole;
    }

    /// <summary>Gives an entry that nobody has read yet another position.</summary>
    public static void Renumber(Span<byte> entry, long position)
    {
        BinaryPrimitives.WriteInt64LittleEndian(entry[8..], position);
        BinaryPrimitives.WriteUInt32LittleEndian(entry, Crc32.HashToUInt32(entry[CrcBytes..]));
    }

    /// <summary>Bytes of the entry at the front.</summary>
    public static int StoredSize(ReadOnlySpan<byte> source) => BinaryPrimitives.ReadInt32LittleEndian(source[4..]);

    public static long PositionOf(ReadOnlySpan<byte> entry) => BinaryPrimitives.ReadInt64LittleEndian(entry[8..]);

    /// <summary>The position that was durable when this entry was appended.</summary>
    public static long DurableBefore(ReadOnlySpan<byte> entry) =>
        PositionOf(entry) - BinaryPrimitives.ReadUInt32LittleEndian(entry[44..]);

    public static long ReceivedTicksOf(ReadOnlySpan<byte> entry) => BinaryPrimitives.ReadInt64LittleEndian(entry[16..]);

    public static JournalEntry View(ReadOnlyMemory<byte> memory)
    {
        var entry = memory.Span;
        var payloadAt = HeaderBytes + entry[50];
        return new JournalEntry
        {
            Position = PositionOf(entry),
            Kind = entry[51] == ExpiredVersion ? EntryKind.Expired : (EntryKind)entry[48],
            ExpiredKind = entry[51] == ExpiredVersion ? (EntryKind)entry[48] : 0,
            StationId = BinaryPrimitives.ReadInt32LittleEndian(entry[32..]),
            ProfileRevision = BinaryPrimitives.ReadInt32LittleEndian(entry[36..]),
            ReceivedUtc = new DateTimeOffset(BinaryPrimitives.ReadInt64LittleEndian(entry[16..]), TimeSpan.Zero),
            Tolerances = BinaryPrimitives.ReadUInt32LittleEndian(entry[40..]),
            Reason = entry[49],
            LinkId = BinaryPrimitives.ReadUInt64LittleEndian(entry[24..]),
            Peer = memory[HeaderBytes..payloadAt],
            Payload = memory[payloadAt..],
        };
    }
}
