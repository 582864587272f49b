namespace Qingjian.Supervision;

/// <summary>Where an issue stands (问题状态), and with the same word the event that brought it there. Numbers are stored.</summary>
public enum IssueState : byte
{
    /// <summary>已登记: made, nobody told yet.</summary>
    Opened = 1,

    /// <summary>已通知: the operator was told and owes a plan.</summary>
    Notified = 2,

    /// <summary>方案待批: the operator filed a plan.</summary>
    PlanFiled = 3,

    /// <summary>整改中: the plan was accepted.</summary>
    PlanAccepted = 4,

    /// <summary>方案退回: the plan was returned with a reason.</summary>
    PlanReturned = 5,

    /// <summary>已交证据: the operator filed evidence; more may follow.</summary>
    EvidenceFiled = 6,

    /// <summary>待验收: the operator asked for verification.</summary>
    VerificationAsked = 7,

    /// <summary>数据检验未过: the data still show the fault, or too few hours are there.</summary>
    DataTestFailed = 8,

    /// <summary>数据检验通过: a person confirms or returns next.</summary>
    DataTestPassed = 9,

    /// <summary>验收退回: a person was not content.</summary>
    Returned = 10,

    /// <summary>验收通过: a person confirmed; waits for the close-out.</summary>
    Confirmed = 11,

    /// <summary>已销号</summary>
    Closed = 12,

    /// <summary>待回头看: the time of a look-back has come.</summary>
    LookBackDue = 13,

    /// <summary>回头看通过</summary>
    LookBackPassed = 14,

    /// <summary>复发重开: open again, one grade up.</summary>
    Reopened = 15,
}
