using Qingjian.Quality;

namespace Qingjian.Server.Demo.Story;

/// <summary>What becomes of one finding, in the order of time.</summary>
/// <param name="StationCode">Code of its station.</param>
/// <param name="Parameter">Factor code, or null for a finding of the whole station.</param>
/// <param name="Cause">Its cause.</param>
/// <param name="At">A moment that it covers.</param>
/// <param name="Beats">What is done.</param>
internal sealed record StoryThread(string StationCode, string? Parameter, FindingCause Cause, DateTimeOffset At, IReadOnlyList<StoryBeat> Beats);
