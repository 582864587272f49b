namespace Qingjian.Acquisition.Samples;

/// <summary>What became of a request about a sample.</summary>
/// <param name="Number">The sample's number when it was done, else null.</param>
/// <param name="Problems">What was refused.</param>
internal sealed record SampleOutcome(string? Number, IReadOnlyList<SampleProblem> Problems)
{
    public static SampleOutcome Refused(string field, string? value, SampleRule rule, string? limit = null) => new(null, [new(field, value, rule, limit)]);
}
