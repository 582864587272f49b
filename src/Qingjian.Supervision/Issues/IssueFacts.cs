using Qingjian.Quality;

namespace Qingjian.Supervision.Issues;

/// <summary>What is said when an issue is opened; the detail of its first event. All that the row says comes from here and from
/// the events after it.</summary>
internal sealed record IssueFacts
{
    public required string Number { get; init; }
    public required IssueClass Class { get; init; }
    public required IssueGrade Grade { get; init; }
    public required string Title { get; init; }
    public required string Requirement { get; init; }
    public required int StationId { get; init; }
    public required string StationCode { get; init; }
    public required string RegionPath { get; init; }
    public required int OperatorId { get; init; }
    public string? Parameter { get; init; }
    public long? FindingId { get; init; }
    public FindingCause? Cause { get; init; }
    public required DateTimeOffset FromUtc { get; init; }
    public required DateTimeOffset ToUtc { get; init; }
    public required DateOnly Deadline { get; init; }
    public required bool DeadlineCertain { get; init; }
}
