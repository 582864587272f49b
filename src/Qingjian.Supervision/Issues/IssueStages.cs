using static Qingjian.Supervision.IssueState;

namespace Qingjian.Supervision.Issues;

/// <summary>Which states make up a stage.</summary>
internal static class IssueStages
{
    private static readonly IssueState[] Ended = [Closed, LookBackDue, LookBackPassed];

    public static IReadOnlyList<IssueState> StatesOf(IssueStage stage) => stage switch
    {
        IssueStage.Open => [.. Enum.GetValues<IssueState>().Except(Ended)],
        IssueStage.Plan => [Opened, Notified, PlanReturned, Reopened],
        IssueStage.Approval => [PlanFiled],
        IssueStage.Work => [PlanAccepted, EvidenceFiled, DataTestFailed, Returned],
        IssueStage.Verify => [VerificationAsked, DataTestPassed, Confirmed],
        IssueStage.Closed => Ended,
        IssueStage.LookBack => [LookBackDue],
    };
}
