using Qingjian.Kernel;

namespace Qingjian.Acquisition.Losses;

/// <summary>One revision of what a person stated about missing values of a station (人工认定). Never changed, never removed: a change is the
/// next revision of the same statement, and so is taking it back. What the platform derived stands beside it, untouched.</summary>
internal sealed class CauseStatement : IScoped
{
    public const int LongestWords = 400;

    public long Id { get; init; }

    /// <summary>The statement of which this is a revision.</summary>
    public Guid Statement { get; init; }

    /// <summary>From 1; the highest is in force.</summary>
    public int Revision { get; init; }

    public int StationId { get; init; }
    public required string StationCode { get; init; }

    /// <inheritdoc/>
    public required string RegionPath { get; init; }

    /// <inheritdoc/>
    public int? OperatorId { get; init; }

    /// <summary>Factor code; null for all parameters.</summary>
    public string? Parameter { get; init; }

    /// <summary>The first start that it is about.</summary>
    public DateTimeOffset FromUtc { get; init; }

    /// <summary>The first start after it.</summary>
    public DateTimeOffset ToUtc { get; init; }

    public StatedCause Cause { get; init; }

    /// <summary>Whether this revision takes the statement back.</summary>
    public bool TakenBack { get; init; }

    /// <summary>What was found, in the person's words; of a taken-back one, why.</summary>
    public required string Words { get; init; }

    public required string By { get; init; }
    public DateTimeOffset AtUtc { get; init; }

    /// <summary>Whether it is about the value of a parameter that starts then.</summary>
    public bool Covers(string parameter, DateTimeOffset startUtc) =>
        (Parameter is null || Parameter == parameter) && FromUtc <= startUtc && startUtc < ToUtc;
}
