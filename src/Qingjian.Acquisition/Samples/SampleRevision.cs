using System.Text.Json;

namespace Qingjian.Acquisition.Samples;

/// <summary>What was written of a sample at one time; never changed, never removed.</summary>
internal sealed class SampleRevision
{
    public int Id { get; init; }

    public int SampleId { get; init; }

    /// <summary>Set when it is written; the database gives a new sample its key.</summary>
    public Sample? Sample { get; init; }

    /// <summary>1, 2, 3 … within the sample.</summary>
    public int Revision { get; init; }

    /// <summary>A <see cref="SampleDraft"/> as JSON: the texts as they came.</summary>
    public required string Content { get; init; }

    /// <summary>Why it was written anew; empty while the sample had not been reviewed.</summary>
    public required string Reason { get; init; }

    public required string By { get; init; }

    public DateTimeOffset AtUtc { get; init; }

    public SampleDraft Draft() => JsonSerializer.Deserialize<SampleDraft>(Content) ?? new();
}
