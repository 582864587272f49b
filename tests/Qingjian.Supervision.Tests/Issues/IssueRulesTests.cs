using Qingjian.Kernel;
using Qingjian.Supervision.Issues;
using static Qingjian.Supervision.IssueAction;
using static Qingjian.Supervision.IssueState;

namespace Qingjian.Supervision.Tests.Issues;

public sealed class IssueRulesTests
{
    // Written down by hand from the way of an issue: action, state on which it may follow, role.
    private static readonly HashSet<(IssueAction, IssueState, Role)> Allowed =
    [
        .. Of([Role.Officer, Role.Reviewer], (Notify, Opened), (Notify, Reopened)),
        .. Of([Role.OperatorEngineer], (FilePlan, Notified), (FilePlan, PlanReturned), (FileEvidence, PlanAccepted), (FileEvidence, EvidenceFiled),
            (FileEvidence, DataTestFailed), (FileEvidence, Returned), (AskVerification, EvidenceFiled)),
        .. Of([Role.Officer], (AcceptPlan, PlanFiled), (ReturnPlan, PlanFiled), (Close, Confirmed), (Reopen, Closed), (Reopen, LookBackDue), (Reopen, LookBackPassed)),
        .. Of([Role.Officer, Role.Inspector], (RunTest, VerificationAsked), (RunTest, DataTestFailed), (Confirm, DataTestPassed),
            (Return, VerificationAsked), (Return, DataTestFailed), (Return, DataTestPassed), (Return, Confirmed), (LookBack, LookBackDue)),
    ];

    [Fact]
    public void Every_state_action_and_role_is_as_the_table_says()
    {
        foreach (var action in Enum.GetValues<IssueAction>())
        {
            foreach (var state in Enum.GetValues<IssueState>())
            {
                foreach (var role in Enum.GetValues<Role>())
                {
                    var (move, refusal) = IssueRules.Judge(action, state, role);
                    Assert.True(Allowed.Contains((action, state, role)) == move is not null, $"{action} on {state} by {role}: {refusal}");
                    Assert.True(move is null ^ refusal is null);
                }
            }
        }
    }

    [Theory]
    [InlineData(Role.Officer, true), InlineData(Role.Reviewer, true), InlineData(Role.Inspector, false), InlineData(Role.OperatorEngineer, false)]
    [InlineData(Role.Administrator, false), InlineData(Role.Director, false), InlineData(Role.Enterprise, false)]
    public void Only_officer_and_reviewer_open_an_issue(Role role, bool may) => Assert.Equal(may, IssueRules.Judge(Open, null, role).Move is not null);

    [Fact]
    public void Only_the_clock_makes_a_look_back_due()
    {
        Assert.All(Enum.GetValues<Role>(), role => Assert.Equal(IssueRule.NotYours, IssueRules.Judge(FallDue, Closed, role).Refusal!.Rule));
        Assert.NotNull(IssueRules.Judge(FallDue, Closed, null).Move);
        Assert.NotNull(IssueRules.Judge(FallDue, LookBackPassed, null).Move);
        Assert.Equal(IssueRule.NotNow, IssueRules.Judge(FallDue, Notified, null).Refusal!.Rule);
        Assert.Equal(IssueRule.NotYours, IssueRules.Judge(Close, Confirmed, null).Refusal!.Rule);
    }

    [Fact]
    public void Whoever_has_the_turn_can_move_the_issue_on()
    {
        foreach (var state in Enum.GetValues<IssueState>().Where(state => IssueRules.TurnOf(state) is not null))
            Assert.Contains(Enum.GetValues<IssueAction>(), action => IssueRules.PermissionOf(action) == IssueRules.TurnOf(state) && IssueRules.BeginningsOf(action).Contains(state));
    }

    [Fact]
    public void Every_state_belongs_to_one_stage_of_the_strip() => Assert.All(Enum.GetValues<IssueState>(), state => Assert.Single(
        new[] { IssueStage.Plan, IssueStage.Approval, IssueStage.Work, IssueStage.Verify, IssueStage.Closed }, stage => IssueStages.StatesOf(stage).Contains(state)));

    private static IEnumerable<(IssueAction, IssueState, Role)> Of(Role[] roles, params (IssueAction Action, IssueState State)[] moves) =>
        from role in roles from move in moves select (move.Action, move.State, role);
}
