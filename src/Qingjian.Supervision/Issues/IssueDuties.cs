using Qingjian.Kernel;
using static Qingjian.Supervision.IssueState;

namespace Qingjian.Supervision.Issues;

/// <summary>Which issues stand on whose duty home. Narrower than the permissions: an officer may verify as well, but the day is
/// the inspector's until the deadline has passed.</summary>
internal static class IssueDuties
{
    private static readonly IssueState[] Verifying = [VerificationAsked, DataTestPassed, LookBackDue];

    /// <summary>The states in which an issue waits for the role.</summary>
    public static IReadOnlyList<IssueState> OwnOf(Role role) => role switch
    {
        Role.OperatorEngineer => [Notified, PlanReturned, PlanAccepted, EvidenceFiled, DataTestFailed, Returned],
        Role.Officer => [PlanFiled, Confirmed],
        Role.Inspector => Verifying,
        _ => [],
    };

    /// <summary>The states in which an issue whose deadline has passed is the role's too: to push it on, or to know of it.</summary>
    public static IReadOnlyList<IssueState> LateOf(Role role) => role switch
    {
        Role.Officer => Verifying,
        Role.Director => IssueStages.StatesOf(IssueStage.Open),
        _ => [],
    };

    /// <summary>Whether the role answers for the whole ledger, not for single steps: it sees how many are open.</summary>
    public static bool Oversees(Role role) => role is Role.Director or Role.Administrator or Role.Inspector or Role.Reviewer;
}
