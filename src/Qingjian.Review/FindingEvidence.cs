using System.Text.Json;
using Qingjian.Quality;

namespace Qingjian.Review;

/// <summary>What one test says about a finding (证据). A finding's evidence is a JSON array of these, the cause first.</summary>
/// <param name="Cause">The test that spoke.</param>
/// <param name="Hours">In how many of the finding's hours it spoke.</param>
/// <param name="AtUtc">Its most telling hour.</param>
/// <param name="Numbers">What it compared at that hour, by name: <c>value</c>, <c>median</c>, <c>low</c>, <c>high</c>, <c>hours</c>…</param>
/// <param name="Pack">Edition of the rule pack.</param>
public sealed record FindingEvidence(
    FindingCause Cause, int Hours, DateTimeOffset AtUtc, IReadOnlyDictionary<string, double> Numbers, string Pack)
{
    /// <summary>Reads the evidence of a finding.</summary>
    public static IReadOnlyList<FindingEvidence> Of(Finding finding) =>
        JsonSerializer.Deserialize<List<FindingEvidence>>(finding.Evidence, JsonSerializerOptions.Web) ?? [];
}
