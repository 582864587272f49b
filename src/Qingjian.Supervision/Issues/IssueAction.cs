namespace Qingjian.Supervision;

/// <summary>What somebody may want to do with an issue.</summary>
public enum IssueAction : byte
{
    /// <summary>登记</summary>
    Open = 1,

    /// <summary>通知运维单位; follows by itself on opening and reopening.</summary>
    Notify = 2,

    /// <summary>报送方案</summary>
    FilePlan = 3,

    /// <summary>批准方案</summary>
    AcceptPlan = 4,

    /// <summary>退回方案</summary>
    ReturnPlan = 5,

    /// <summary>提交证据</summary>
    FileEvidence = 6,

    /// <summary>申请验收</summary>
    AskVerification = 7,

    /// <summary>数据检验: reruns the data test over a stated window; the data decide how it ends.</summary>
    RunTest = 8,

    /// <summary>验收通过</summary>
    Confirm = 9,

    /// <summary>退回整改</summary>
    Return = 10,

    /// <summary>销号</summary>
    Close = 11,

    /// <summary>回头看到期; done by the clock alone.</summary>
    FallDue = 12,

    /// <summary>回头看: the same data test again; a relapse opens the issue again, one grade up.</summary>
    LookBack = 13,

    /// <summary>重新打开, one grade up.</summary>
    Reopen = 14,
}
