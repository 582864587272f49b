using Qingjian.Quality;

namespace Qingjian.Review.Findings;

/// <summary>A finding as the tests state it now, before it is compared with what is stored.</summary>
/// <param name="Parameter">Factor code; empty for the whole station.</param>
/// <param name="Cause">The cause.</param>
/// <param name="Span">Its hours.</param>
/// <param name="Slots">How many values it covers.</param>
/// <param name="Evidence">JSON, as <see cref="FindingEvidence"/>.</param>
internal sealed record JudgedFinding(string Parameter, FindingCause Cause, Span Span, int Slots, string Evidence);
