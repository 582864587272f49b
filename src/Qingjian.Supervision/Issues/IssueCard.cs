namespace Qingjian.Supervision;

/// <summary>An issue as a list shows it.</summary>
/// <param name="Number">For example <c>WT-2026-0001</c>.</param>
/// <param name="Title">One line.</param>
/// <param name="Class">What it is about.</param>
/// <param name="Grade">How grave.</param>
/// <param name="State">Where it stands.</param>
/// <param name="StationId">The station.</param>
/// <param name="OperatorId">The responsible organisation.</param>
/// <param name="Parameter">Factor code, or null.</param>
/// <param name="FindingId">The finding that it was made of, or null.</param>
/// <param name="Deadline">Last day, Beijing.</param>
/// <param name="DeadlineCertain">False when the working days of a year were not known and only weekends counted.</param>
/// <param name="OpenedUtc">When it was entered.</param>
/// <param name="Version">How many events it has.</param>
public sealed record IssueCard(
    string Number,
    string Title,
    IssueClass Class,
    IssueGrade Grade,
    IssueState State,
    int StationId,
    int OperatorId,
    string? Parameter,
    long? FindingId,
    DateOnly Deadline,
    bool DeadlineCertain,
    DateTimeOffset OpenedUtc,
    int Version);
