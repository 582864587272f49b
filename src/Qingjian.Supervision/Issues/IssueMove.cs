namespace Qingjian.Supervision.Issues;

/// <summary>A step that follows on a state.</summary>
/// <param name="Permission">Who may take it; null for the system alone.</param>
/// <param name="Ends">Where it may end: two places where the data decide.</param>
internal sealed record IssueMove(string? Permission, params IReadOnlyList<IssueState> Ends);
