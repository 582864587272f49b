namespace Qingjian.Supervision.Issues;

/// <summary>One page of the ledger.</summary>
internal sealed record IssuePage(IReadOnlyList<IssueCard> Rows, int Total, int Page, int RowsPerPage);
