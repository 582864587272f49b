using Qingjian.Quality;

namespace Qingjian.Supervision.Verification;

/// <summary>What the data say about a rectification (数据检验): kept whole with the event that it led to.</summary>
/// <param name="Passed">Whether no finding stands and enough hours are there.</param>
/// <param name="Edition">Edition of the rule pack that made the findings.</param>
/// <param name="Cause">The test that was rerun; null for all of them.</param>
/// <param name="FromUtc">Beginning of the window.</param>
/// <param name="ToUtc">End, exclusive.</param>
/// <param name="HoursDue">How many values the window should have.</param>
/// <param name="HoursPresent">How many it has that count.</param>
/// <param name="HoursNeeded">How many are enough.</param>
/// <param name="Findings">The findings that speak against it, at most <see cref="DataTest.MostFindings"/>.</param>
internal sealed record DataTestResult(
    bool Passed,
    string Edition,
    FindingCause? Cause,
    DateTimeOffset FromUtc,
    DateTimeOffset ToUtc,
    int HoursDue,
    int HoursPresent,
    int HoursNeeded,
    IReadOnlyList<long> Findings)
{
    /// <summary>Too few hours: nothing can be said.</summary>
    public bool TooFew => HoursPresent < HoursNeeded;
}
