namespace Qingjian.Review.Decisions;

/// <summary>A <see cref="Decision"/> as stored; written once, never changed.</summary>
internal sealed class DecisionRow
{
    public long Number { get; init; }

    public Guid EventId { get; init; }

    public int StationId { get; init; }

    /// <summary>The station's code at that time: what the record says.</summary>
    public required string StationCode { get; init; }

    public string? Parameter { get; init; }

    public DateTimeOffset FromUtc { get; init; }

    public DateTimeOffset ToUtc { get; init; }

    public Verdict? Verdict { get; init; }

    public required string Reason { get; init; }

    public required string Note { get; init; }

    public required string By { get; init; }

    public DateTimeOffset AtUtc { get; init; }

    public long? FindingId { get; init; }

    public long? Undoes { get; init; }

    public Decision ToDecision(long? undoneBy) => new(
        Number, StationId, Parameter, FromUtc, ToUtc, Verdict, Reason, Note, By, AtUtc, FindingId, Undoes, undoneBy);
}
