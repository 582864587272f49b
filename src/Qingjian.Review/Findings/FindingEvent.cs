namespace Qingjian.Review.Findings;

/// <summary>One change of a finding: nothing of what the tests once said is lost.</summary>
internal sealed class FindingEvent
{
    public long Id { get; set; }

    public long FindingId { get; set; }

    public required FindingRow Finding { get; set; }

    public FindingEventKind Kind { get; set; }

    public DateTimeOffset AtUtc { get; set; }

    /// <summary>Who: the edition of the rule pack.</summary>
    public required string Pack { get; set; }

    /// <summary>Why: the data up to this position of the journal.</summary>
    public long Position { get; set; }

    /// <summary>The hours after the change; of a withdrawal those that it had.</summary>
    public DateTimeOffset FromUtc { get; set; }

    public DateTimeOffset ToUtc { get; set; }

    public required string Evidence { get; set; }
}
