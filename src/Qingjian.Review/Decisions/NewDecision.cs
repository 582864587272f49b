namespace Qingjian.Review.Decisions;

/// <summary>What a reviewer wants to decide, as the form gives it.</summary>
/// <param name="StationCode">Code of the station.</param>
/// <param name="Parameter">Factor code, or null for the whole station.</param>
/// <param name="From">First hour; null when it could not be read.</param>
/// <param name="To">End, not included; null when it could not be read.</param>
/// <param name="Verdict">The verdict; null when none was chosen.</param>
/// <param name="Reason">Code of a reason.</param>
/// <param name="Note">In the reviewer's words.</param>
/// <param name="FindingId">The finding that it answers, or null.</param>
/// <param name="Seen">Number of the newest decision about these values that the reviewer had before his eyes; 0 for none.</param>
internal sealed record NewDecision(
    string StationCode, string? Parameter, DateTimeOffset? From, DateTimeOffset? To, Verdict? Verdict, string? Reason, string? Note,
    long? FindingId, long Seen);
