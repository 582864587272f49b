using Qingjian.Network;
using Qingjian.Quality;

namespace Qingjian.Review;

/// <summary>A doubt raised by the automatic tests (疑点): a run of hours of one parameter, or of a whole station, with one
/// cause. It only proposes; a person decides.</summary>
/// <param name="Id">Number; kept while the finding grows or shrinks.</param>
/// <param name="StationId">The station.</param>
/// <param name="Parameter">Factor code, or null when the whole station is concerned.</param>
/// <param name="Cause">Why; other tests that spoke on the same hours are in the evidence.</param>
/// <param name="FromUtc">Beginning of the first hour.</param>
/// <param name="ToUtc">End of the last hour, exclusive.</param>
/// <param name="Level">How it stands on the timeline.</param>
/// <param name="Hours">How many values (hours, or the station's longer steps) it covers.</param>
/// <param name="Evidence">JSON, see <see cref="FindingEvidence"/>: per test that spoke, the most telling hour and its numbers.</param>
/// <param name="FirstSeenUtc">When it was first raised.</param>
/// <param name="WithdrawnUtc">When later data took it back, or null while it stands.</param>
public sealed record Finding(
    long Id,
    int StationId,
    string? Parameter,
    FindingCause Cause,
    DateTimeOffset FromUtc,
    DateTimeOffset ToUtc,
    FactLevel Level,
    int Hours,
    string Evidence,
    DateTimeOffset FirstSeenUtc,
    DateTimeOffset? WithdrawnUtc);
