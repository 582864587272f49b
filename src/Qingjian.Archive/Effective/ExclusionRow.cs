namespace Qingjian.Archive.Effective;

/// <summary>An <see cref="Exclusion"/> as stored. A row is written once; only the end of its force is added later.</summary>
internal sealed class ExclusionRow
{
    public long Id { get; init; }

    public int StationId { get; init; }

    public string? Parameter { get; init; }

    public DateTimeOffset FromUtc { get; init; }

    public DateTimeOffset ToUtc { get; init; }

    public Standing Standing { get; init; }

    public long Decision { get; init; }

    public DateTimeOffset SinceUtc { get; init; }

    public DateTimeOffset? UntilUtc { get; set; }

    public Exclusion ToExclusion() => new(StationId, Parameter, FromUtc, ToUtc, Standing, Decision, SinceUtc, UntilUtc);
}
