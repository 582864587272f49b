using Qingjian.Kernel;

namespace Qingjian.Supervision.Issues;

/// <summary>Colours of grades and states (ui.md §3).</summary>
internal static class IssueTones
{
    public static Tone Of(IssueGrade grade) => grade switch
    {
        IssueGrade.General => Tone.Mute,
        IssueGrade.Considerable => Tone.Warn,
        IssueGrade.Serious => Tone.Bad,
        IssueGrade.Special => Tone.Truth,
    };

    public static Tone Of(IssueState state) => state switch
    {
        IssueState.Opened or IssueState.Notified => Tone.Mute,
        IssueState.PlanAccepted or IssueState.EvidenceFiled => Tone.Info,
        IssueState.PlanFiled or IssueState.PlanReturned or IssueState.VerificationAsked or IssueState.DataTestPassed
            or IssueState.Returned or IssueState.Confirmed or IssueState.LookBackDue => Tone.Warn,
        IssueState.DataTestFailed or IssueState.Reopened => Tone.Bad,
        IssueState.Closed or IssueState.LookBackPassed => Tone.Ok,
    };
}
