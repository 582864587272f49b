using Qingjian.Supervision;

namespace Qingjian.Server.Demo.Story;

/// <summary>One thing that somebody does in the story of a finding. Exactly one of judgement, issue and step is given.</summary>
/// <param name="At">When, on the played clock.</param>
/// <param name="By">Sign-in name of one of the demo's users.</param>
internal sealed record StoryBeat(DateTimeOffset At, string By)
{
    /// <summary>The finding is decided.</summary>
    public Judgement? Judgement { get; init; }

    /// <summary>The finding becomes an issue; station, parameter and span come from the finding.</summary>
    public NewIssue? Issue { get; init; }

    /// <summary>The issue is moved on; its version is filled in.</summary>
    public IssueStep? Step { get; init; }
}
