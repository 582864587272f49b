using Qingjian.Supervision.Issues;

namespace Qingjian.Supervision;

/// <summary>The door through which issues are made and moved on. Everything that is refused is said by field, value and rule;
/// nothing is half done. One per unit of work.</summary>
public sealed class IssueDesk
{
    /// <summary>Longest reason, requirement or measure, in characters.</summary>
    public const int MaxText = 1000;

    private readonly OpenIssue _opening;
    private readonly TakeStep _steps;

    internal IssueDesk(OpenIssue opening, TakeStep steps) => (_opening, _steps) = (opening, steps);

    /// <summary>Enters a problem into the ledger and tells the operator (登记问题).</summary>
    public Task<IssueOutcome> OpenAsync(NewIssue wanted, IssueActor actor, CancellationToken cancellationToken) =>
        _opening.RunAsync(wanted, actor, cancellationToken);

    /// <summary>Takes one step with an issue.</summary>
    public Task<IssueOutcome> ActAsync(string number, IssueStep step, IssueActor actor, CancellationToken cancellationToken) =>
        _steps.RunAsync(number, step, actor, cancellationToken);
}
