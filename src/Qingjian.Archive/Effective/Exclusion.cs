namespace Qingjian.Archive;

/// <summary>What a decision says about the values of a span (剔除). The archive keeps it and knows nothing of why.</summary>
/// <param name="StationId">The station.</param>
/// <param name="Parameter">Factor code, or null for every parameter of the station.</param>
/// <param name="FromUtc">First start that it covers.</param>
/// <param name="ToUtc">End, not included.</param>
/// <param name="Standing"><see cref="Standing.Doubtful"/>, <see cref="Standing.Invalid"/>, or <see cref="Standing.Valid"/>, which lifts
/// an earlier decision over this span.</param>
/// <param name="DecisionNumber">The decision; of two that cover a value the one with the larger number holds.</param>
/// <param name="SinceUtc">When it came into force.</param>
/// <param name="UntilUtc">When it was taken back; null while it is in force.</param>
public sealed record Exclusion(
    int StationId, string? Parameter, DateTimeOffset FromUtc, DateTimeOffset ToUtc, Standing Standing, long DecisionNumber,
    DateTimeOffset SinceUtc, DateTimeOffset? UntilUtc = null)
{
    /// <summary>Whether it speaks about a value of the parameter with this start.</summary>
    public bool Covers(string parameter, DateTimeOffset startUtc) =>
        (Parameter is null || Parameter == parameter) && FromUtc <= startUtc && startUtc < ToUtc;
}
