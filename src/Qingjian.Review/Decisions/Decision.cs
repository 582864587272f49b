namespace Qingjian.Review;

/// <summary>A review decision (审核决定), numbered and never changed; taking one back is a decision of its own.</summary>
/// <param name="Number">1, 2, 3 … over the whole house.</param>
/// <param name="StationId">The station.</param>
/// <param name="Parameter">Factor code, or null for every parameter of the station.</param>
/// <param name="FromUtc">First hour.</param>
/// <param name="ToUtc">End, not included.</param>
/// <param name="Verdict">What was decided; null when it takes another decision back.</param>
/// <param name="Reason">Code of the reason.</param>
/// <param name="Note">In the reviewer's words; may be empty.</param>
/// <param name="By">Sign-in name.</param>
/// <param name="AtUtc">When.</param>
/// <param name="FindingId">The finding that it answers, or null.</param>
/// <param name="Undoes">The decision that it takes back, or null.</param>
/// <param name="UndoneBy">The decision that took it back, or null while it is in force.</param>
public sealed record Decision(
    long Number, int StationId, string? Parameter, DateTimeOffset FromUtc, DateTimeOffset ToUtc, Verdict? Verdict, string Reason, string Note,
    string By, DateTimeOffset AtUtc, long? FindingId, long? Undoes, long? UndoneBy)
{
    /// <summary>Length of the span in hours.</summary>
    public int Hours => (int)(ToUtc - FromUtc).TotalHours;

    /// <summary>Whether it says something about values today.</summary>
    public bool InForce => UndoneBy is null && Undoes is null;
}
