namespace Qingjian.Supervision;

/// <summary>How a step ended.</summary>
/// <param name="Number">The issue's number; null when none was made.</param>
/// <param name="State">The state that it has now; null when refused.</param>
/// <param name="Refused">What was refused; empty when done.</param>
public sealed record IssueOutcome(string? Number, IssueState? State, IReadOnlyList<IssueRefusal> Refused)
{
    /// <summary>Whether it was done.</summary>
    public bool Succeeded => Refused.Count == 0;
}
