using Qingjian.Network;
using Qingjian.Quality;

namespace Qingjian.Review;

/// <summary>Which findings a list shows; null leaves a field open.</summary>
/// <param name="Element">What the station observes.</param>
/// <param name="StationId">One station.</param>
/// <param name="Day">Beijing day that the finding touches.</param>
/// <param name="Cause">One cause.</param>
public sealed record FindingFilter(Element? Element = null, int? StationId = null, DateOnly? Day = null, FindingCause? Cause = null);
