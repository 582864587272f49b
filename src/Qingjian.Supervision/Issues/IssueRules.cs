using Qingjian.Kernel;
using static Qingjian.Supervision.IssueState;

namespace Qingjian.Supervision.Issues;

/// <summary>Who may do what with an issue in which state: the one table of the ledger. Pure. The order of the steps (plan,
/// evidence, verification, close-out 销号, look-back 回头看) follows the practice of 问题台账; whoever accepts is
/// responsible, so confirming and closing are two permissions.</summary>
internal static class IssueRules
{
    /// <summary>The permission that an action needs; null for the system alone.</summary>
    public static string? PermissionOf(IssueAction action) => action switch
    {
        IssueAction.Open or IssueAction.Notify => Permissions.OpenIssue,
        IssueAction.FilePlan or IssueAction.FileEvidence or IssueAction.AskVerification => Permissions.AnswerIssue,
        IssueAction.AcceptPlan or IssueAction.ReturnPlan or IssueAction.Close or IssueAction.Reopen => Permissions.JudgeIssue,
        IssueAction.RunTest or IssueAction.Confirm or IssueAction.Return or IssueAction.LookBack => Permissions.VerifyIssue,
        IssueAction.FallDue => null,
    };

    /// <summary>The states on which an action may follow; null stands for an issue that is not there yet.</summary>
    public static IReadOnlyList<IssueState?> BeginningsOf(IssueAction action) => action switch
    {
        IssueAction.Open => [null],
        IssueAction.Notify => [Opened, Reopened],
        IssueAction.FilePlan => [Notified, PlanReturned],
        IssueAction.AcceptPlan or IssueAction.ReturnPlan => [PlanFiled],
        IssueAction.FileEvidence => [PlanAccepted, EvidenceFiled, DataTestFailed, Returned],
        IssueAction.AskVerification => [EvidenceFiled],
        // A failed test may be run again over a later window: hours that were missing may have come.
        IssueAction.RunTest => [VerificationAsked, DataTestFailed],
        IssueAction.Confirm => [DataTestPassed],
        IssueAction.Return => [VerificationAsked, DataTestFailed, DataTestPassed, Confirmed],
        IssueAction.Close => [Confirmed],
        IssueAction.FallDue => [Closed, LookBackPassed],
        IssueAction.LookBack => [LookBackDue],
        IssueAction.Reopen => [Closed, LookBackDue, LookBackPassed],
    };

    /// <summary>Where an action may end.</summary>
    public static IReadOnlyList<IssueState> EndsOf(IssueAction action) => action switch
    {
        IssueAction.Open => [Opened],
        IssueAction.Notify => [Notified],
        IssueAction.FilePlan => [PlanFiled],
        IssueAction.AcceptPlan => [PlanAccepted],
        IssueAction.ReturnPlan => [PlanReturned],
        IssueAction.FileEvidence => [EvidenceFiled],
        IssueAction.AskVerification => [VerificationAsked],
        IssueAction.RunTest => [DataTestPassed, DataTestFailed],
        IssueAction.Confirm => [Confirmed],
        IssueAction.Return => [Returned],
        IssueAction.Close => [Closed],
        IssueAction.FallDue => [LookBackDue],
        IssueAction.LookBack => [LookBackPassed, Reopened],
        IssueAction.Reopen => [Reopened],
    };

    /// <summary>Whose turn it is: the permission that moves the issue on; null when nobody need do anything.</summary>
    public static string? TurnOf(IssueState state) => state switch
    {
        Opened or Reopened => Permissions.OpenIssue,
        Notified or PlanReturned or PlanAccepted or EvidenceFiled or DataTestFailed or Returned => Permissions.AnswerIssue,
        PlanFiled or Confirmed => Permissions.JudgeIssue,
        VerificationAsked or DataTestPassed or LookBackDue => Permissions.VerifyIssue,
        Closed or LookBackPassed => null,
    };

    /// <summary>Whether a step without a reason is refused: whoever sends work back says why.</summary>
    public static bool NeedsReason(IssueAction action) =>
        action is IssueAction.ReturnPlan or IssueAction.Return or IssueAction.Reopen or IssueAction.FileEvidence;

    /// <summary>The move, or why there is none.</summary>
    public static (IssueMove? Move, IssueRefusal? Refusal) Judge(IssueAction action, IssueState? from, Role? role)
    {
        var permission = PermissionOf(action);
        var held = role is { } known ? permission is not null && Permissions.IsHeldBy(permission, known) : permission is null || action is IssueAction.Notify;
        if (!held)
            return (null, new("Action", $"{action}", IssueRule.NotYours, permission ?? "system"));
        return BeginningsOf(action).Contains(from)
            ? (new(permission, EndsOf(action)), null)
            : (null, new("Action", $"{action}", IssueRule.NotNow, from?.ToString() ?? "None"));
    }

    /// <summary>What the role may do in the state, in the order of the way.</summary>
    public static IReadOnlyList<IssueAction> ActionsOf(IssueState state, Role role) =>
        [.. Enum.GetValues<IssueAction>().Where(action => Judge(action, state, role).Move is not null)];
}
