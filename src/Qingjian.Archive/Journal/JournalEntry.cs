namespace Qingjian.Archive;

/// <summary>An entry as read from the <see cref="Journal"/>. <see cref="Peer"/> and <see cref="Payload"/> lie in the
/// memory of the batch that was read and are gone when the batch is filled again.</summary>
public readonly record struct JournalEntry
{
    /// <summary>The entry's place: 1, 2, 3… without a gap.</summary>
    public required long Position { get; init; }

    /// <inheritdoc cref="NewEntry.Kind"/>
    public required EntryKind Kind { get; init; }

    /// <summary>Of an <see cref="EntryKind.Expired"/> entry: what it was; else 0.</summary>
    public EntryKind ExpiredKind { get; init; }

    /// <inheritdoc cref="NewEntry.StationId"/>
    public required int StationId { get; init; }

    /// <inheritdoc cref="NewEntry.ProfileRevision"/>
    public required int ProfileRevision { get; init; }

    /// <inheritdoc cref="NewEntry.ReceivedUtc"/>
    public required DateTimeOffset ReceivedUtc { get; init; }

    /// <inheritdoc cref="NewEntry.Tolerances"/>
    public required uint Tolerances { get; init; }

    /// <inheritdoc cref="NewEntry.Reason"/>
    public required byte Reason { get; init; }

    /// <inheritdoc cref="NewEntry.LinkId"/>
    public required ulong LinkId { get; init; }

    /// <inheritdoc cref="NewEntry.Peer"/>
    public required ReadOnlyMemory<byte> Peer { get; init; }

    /// <inheritdoc cref="NewEntry.Payload"/>
    public required ReadOnlyMemory<byte> Payload { get; init; }
}
