namespace Qingjian.Supervision;

/// <summary>One step that somebody takes with an issue.</summary>
/// <param name="Action">What is done.</param>
/// <param name="Version">The version that the actor saw: how many events there were. Another one is refused.</param>
/// <param name="Why">The reason or note; required where something is returned or opened again. At most 1000 characters.</param>
public sealed record IssueStep(IssueAction Action, int Version, string Why = "")
{
    /// <summary>The operator's plan, with <see cref="IssueAction.FilePlan"/>.</summary>
    public IssuePlan? Plan { get; init; }

    /// <summary>Photos and documents, with <see cref="IssueAction.FileEvidence"/>.</summary>
    public IReadOnlyList<EvidenceFile> Files { get; init; } = [];

    /// <summary>Beginning of the tested window, with <see cref="IssueAction.RunTest"/> and <see cref="IssueAction.LookBack"/>.</summary>
    public DateTimeOffset? FromUtc { get; init; }

    /// <summary>End of the tested window, exclusive.</summary>
    public DateTimeOffset? ToUtc { get; init; }
}
