namespace Qingjian.Archive.Retention;

/// <summary>A retention policy (留存策略): how long frames are kept. Entered by one person, in force when a second one confirmed it.
/// The row is never changed but by a second signature and by its end.</summary>
internal sealed class RetentionPolicy
{
    /// <summary>Its number, by which people speak of it.</summary>
    public long Id { get; init; }

    /// <summary>Frames and refusals received longer ago than this many months may expire.</summary>
    public int KeepMonths { get; init; }

    /// <summary>The rule that it rests on, in the words of who entered it: document, number, clause.</summary>
    public required string Basis { get; init; }

    public required string EnteredBy { get; init; }

    public DateTimeOffset EnteredUtc { get; init; }

    public string? ConfirmedBy { get; set; }

    public DateTimeOffset? ConfirmedUtc { get; set; }

    /// <summary>What was confirmed, as a note signed by the record's key.</summary>
    public string? Note { get; set; }

    public string? EndedBy { get; set; }

    public DateTimeOffset? EndedUtc { get; set; }

    /// <summary>The event that brought it into force, in the outbox and the journal.</summary>
    public Guid? EventId { get; set; }

    public bool IsInForce => ConfirmedUtc is not null && EndedUtc is null;

    public bool IsWaiting => ConfirmedUtc is null && EndedUtc is null;
}
