using System.Buffers;

namespace Qingjian.Archive;

/// <summary>What is about to be appended to the <see cref="Journal"/>. The journal copies everything; nothing is kept.</summary>
public readonly ref struct NewEntry
{
    /// <summary>Longest <see cref="Payload"/>, in bytes.</summary>
    public const int MaxPayloadBytes = 1 << 20;

    /// <summary>Longest <see cref="Peer"/>, in bytes.</summary>
    public const int MaxPeerBytes = byte.MaxValue;

    /// <summary>What the entry says.</summary>
    public required EntryKind Kind { get; init; }

    /// <summary>The station, or 0 when it is not known.</summary>
    public int StationId { get; init; }

    /// <summary>Revision of the station's profile in force when the entry was received: a rebuild decodes with it.</summary>
    public int ProfileRevision { get; init; }

    /// <summary>When it had arrived whole; stored in UTC.</summary>
    public required DateTimeOffset ReceivedUtc { get; init; }

    /// <summary>The tolerances that were needed to accept the frame, as bits of Hj212's <c>Tolerances</c>; 0 is strict.</summary>
    public uint Tolerances { get; init; }

    /// <summary>Why the frame was refused, or why the link went down; its meaning belongs to the room that appends.</summary>
    public byte Reason { get; init; }

    /// <summary>Number of the link (one TCP connection) that brought the entry, or 0.</summary>
    public ulong LinkId { get; init; }

    /// <summary>The other end as short text, for example <c>10.1.2.3:50211</c>; at most <see cref="MaxPeerBytes"/>.</summary>
    public ReadOnlySpan<byte> Peer { get; init; }

    /// <summary>The raw bytes as received; at most <see cref="MaxPayloadBytes"/>.</summary>
    public ReadOnlySequence<byte> Payload { get; init; }
}
