namespace Qingjian.Supervision;

/// <summary>A problem to be entered into the ledger. The responsible organisation is the station's operator; the deadline
/// follows from the grade.</summary>
/// <param name="StationCode">The station.</param>
/// <param name="Class">What it is about; null is refused.</param>
/// <param name="Grade">How grave; null is refused.</param>
/// <param name="Title">One line, at most 120 characters.</param>
/// <param name="Requirement">What must be done, at most 1000 characters.</param>
/// <param name="Parameter">Factor code, or null when the whole station is concerned.</param>
/// <param name="FromUtc">Beginning of the span that it concerns.</param>
/// <param name="ToUtc">End of the span, exclusive.</param>
/// <param name="FindingId">The finding that it was made of, or null. The finding gives station, parameter, span and cause.</param>
public sealed record NewIssue(
    string StationCode,
    IssueClass? Class,
    IssueGrade? Grade,
    string Title,
    string Requirement,
    string? Parameter,
    DateTimeOffset FromUtc,
    DateTimeOffset ToUtc,
    long? FindingId = null);
