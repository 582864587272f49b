namespace Qingjian.Acquisition.Samples;

/// <summary>One event of a sample: who, when, why. Never changed, never removed.</summary>
internal sealed class SampleEvent
{
    public long Id { get; init; }

    /// <summary>The link to the record: the journal entry of this event carries it.</summary>
    public Guid EventId { get; init; }

    public int SampleId { get; init; }

    /// <summary>Set when it is written; the database gives a new sample its key.</summary>
    public Sample? Sample { get; init; }

    /// <summary>1, 2, 3 … within the sample; unique, so that of two at once one loses.</summary>
    public int Sequence { get; init; }

    public SampleAct Act { get; init; }

    /// <summary>The revision that it speaks of.</summary>
    public int Revision { get; init; }

    public DateTimeOffset AtUtc { get; init; }

    /// <summary>Sign-in name, or empty when the server did it.</summary>
    public required string By { get; init; }

    /// <summary>Reason of a correction, words of a return.</summary>
    public required string Words { get; init; }
}
