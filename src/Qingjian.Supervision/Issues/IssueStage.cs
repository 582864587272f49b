namespace Qingjian.Supervision.Issues;

/// <summary>The stages of the ledger's strip.</summary>
internal enum IssueStage
{
    /// <summary>未销号</summary>
    Open,

    /// <summary>待报方案</summary>
    Plan,

    /// <summary>方案待批</summary>
    Approval,

    /// <summary>整改中</summary>
    Work,

    /// <summary>待验收</summary>
    Verify,

    /// <summary>已销号</summary>
    Closed,

    /// <summary>待回头看</summary>
    LookBack,
}
