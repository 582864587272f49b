using Qingjian.Kernel;

namespace Qingjian.Acquisition.Samples;

/// <summary>A manual sample (手工样品) as its events leave it. What was written stands in its revisions.</summary>
internal sealed class Sample : IScoped
{
    public int Id { get; init; }

    /// <summary>Number of the sample, unique, as the laboratory writes it on the bottle.</summary>
    public required string Number { get; init; }

    public int StationId { get; set; }

    public required string RegionPath { get; set; }

    public int? OperatorId { get; set; }

    public SampleKind Kind { get; set; }

    /// <summary>Number of the sample that a parallel or a blank belongs to.</summary>
    public string? OfNumber { get; set; }

    public DateTimeOffset SampledUtc { get; set; }

    public SampleState State { get; set; }

    /// <summary>The revision that holds.</summary>
    public int Revision { get; set; }

    /// <summary>How many results it has.</summary>
    public int Results { get; set; }

    /// <summary>Who submitted it last; nobody reviews the own.</summary>
    public string? SubmittedBy { get; set; }

    public DateTimeOffset? SubmittedUtc { get; set; }

    /// <summary>The revision that was accepted last, or 0.</summary>
    public int AcceptedRevision { get; set; }

    public string? AcceptedBy { get; set; }

    /// <summary>The revision whose results are in the journal, or 0.</summary>
    public int TakenRevision { get; set; }

    public int Events { get; set; }

    public DateTimeOffset ChangedUtc { get; set; }

    public int Version { get; set; }
}
