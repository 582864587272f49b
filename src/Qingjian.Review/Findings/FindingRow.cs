using Qingjian.Network;
using Qingjian.Quality;

namespace Qingjian.Review.Findings;

/// <summary>A finding as it is stored.</summary>
internal sealed class FindingRow
{
    public long Id { get; set; }

    public int StationId { get; set; }

    /// <summary>Factor code; empty for the whole station, so that it can be compared and indexed.</summary>
    public required string Parameter { get; set; }

    public FindingCause Cause { get; set; }

    public DateTimeOffset FromUtc { get; set; }

    public DateTimeOffset ToUtc { get; set; }

    public FactLevel Level { get; set; }

    public int Hours { get; set; }

    public required string Evidence { get; set; }

    public DateTimeOffset FirstSeenUtc { get; set; }

    public DateTimeOffset? WithdrawnUtc { get; set; }

    public Finding ToFinding() => new(
        Id, StationId, Parameter.Length == 0 ? null : Parameter, Cause, FromUtc, ToUtc, Level, Hours, Evidence, FirstSeenUtc, WithdrawnUtc);
}
