namespace Qingjian.Archive.Outbox;

/// <summary>An event on its way into the journal.</summary>
internal sealed class OutboxRow
{
    public long Id { get; init; }

    public Guid EventId { get; init; }

    public required string Kind { get; init; }

    public int StationId { get; init; }

    public required string Subject { get; init; }

    /// <summary>Canonical JSON: the bytes of the journal entry.</summary>
    public required string Payload { get; init; }

    public DateTimeOffset AddedUtc { get; init; }

    /// <summary>The journal's end before the first attempt: an entry of this event, if there is one, lies behind it.</summary>
    public long? TriedAfter { get; set; }

    /// <summary>The journal position that holds it; null until it is durable there.</summary>
    public long? Position { get; set; }
}
