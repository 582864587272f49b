using System.Buffers.Binary;
using System.Security.Cryptography;
using Qingjian.Hj212;
using Qingjian.Proof;

namespace Qingjian.Archive.Record;

/// <summary>What a leaf is the hash of: salt ‖ the entry in one canonical form, passwords cut out. The form is written down in
/// <c>docs/record.md</c>, from which the verifier is built; it never changes, only gets a new version.</summary>
internal sealed class LeafContent(byte[] recordKey)
{
    public const int SaltBytes = 16;
    public const int HeaderBytes = 40;
    private const byte Version = 1;
    private byte[] _buffer = new byte[4096];

    /// <summary>The hash of the entry's leaf.</summary>
    public TreeHash Hash(in JournalEntry entry) => TreeHashing.Leaf(Compose(entry));

    /// <summary>Salt and canonical entry; valid until the next call.</summary>
    public ReadOnlySpan<byte> Compose(in JournalEntry entry)
    {
        var most = SaltBytes + HeaderBytes + entry.Peer.Length + entry.Payload.Length;
        if (_buffer.Length < most)
            _buffer = new byte[most * 2];
        WriteSalt(entry.Position, _buffer);
        return _buffer.AsSpan(0, SaltBytes + WriteEntry(entry, _buffer.AsSpan(SaltBytes)));
    }

    // Without the key nobody can try out what a leaf might hold: a frame has few unknown digits.
    private void WriteSalt(long position, Span<byte> target)
    {
        Span<byte> message = stackalloc byte[sizeof(long)];
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        BinaryPrimitives.WriteInt64BigEndian(message, position);
        HMACSHA256.HashData(recordKey, message, mac);
        mac[..SaltBytes].CopyTo(target);
    }

    private static int WriteEntry(in JournalEntry entry, Span<byte> target)
    {
        (target[0], target[1], target[2], target[3]) = (Version, (byte)entry.Kind, entry.Reason, (byte)entry.Peer.Length);
        BinaryPrimitives.WriteInt32LittleEndian(target[4..], entry.StationId);
        BinaryPrimitives.WriteInt32LittleEndian(target[8..], entry.ProfileRevision);
        BinaryPrimitives.WriteUInt32LittleEndian(target[12..], entry.Tolerances);
        BinaryPrimitives.WriteInt64LittleEndian(target[16..], entry.Position);
        BinaryPrimitives.WriteInt64LittleEndian(target[24..], entry.ReceivedUtc.UtcTicks);
        BinaryPrimitives.WriteUInt64LittleEndian(target[32..], entry.LinkId);
        entry.Peer.Span.CopyTo(target[HeaderBytes..]);
        var at = HeaderBytes + entry.Peer.Length;
        if (entry.Kind is EntryKind.Frame or EntryKind.Refused)
            return at + Masking.CutPassword(entry.Payload.Span, target[at..]);
        entry.Payload.Span.CopyTo(target[at..]);
        return at + entry.Payload.Length;
    }
}
