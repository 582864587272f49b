namespace Qingjian.Supervision.Issues;

/// <summary>The figures of the ledger's strip.</summary>
internal sealed record StageCounts(IReadOnlyDictionary<IssueStage, int> Issues, int Overdue, int DueToday);
