namespace Qingjian.Supervision.Issues;

/// <summary>What the ledger shows; everything stands in the address.</summary>
internal sealed record IssueFilter(
    IssueStage Stage = IssueStage.Open,
    string? RegionPath = null,
    IssueClass? Class = null,
    IssueGrade? Grade = null,
    int? OperatorId = null,
    string? StationCode = null,
    string? Q = null);
