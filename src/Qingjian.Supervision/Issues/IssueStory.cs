using Qingjian.Supervision.Attachments;

namespace Qingjian.Supervision.Issues;

/// <summary>An issue with everything that was said about it, the newest last.</summary>
internal sealed record IssueStory(IssueRow Issue, IReadOnlyList<IssueEventRow> Events, IReadOnlyList<AttachmentRow> Files)
{
    /// <summary>Who spoke, by sign-in name; whoever has no account, as the clock, is left out.</summary>
    public IReadOnlyDictionary<string, IssuePerson> People { get; init; } = new Dictionary<string, IssuePerson>();

    /// <summary>What was said when it last came into a state, or null.</summary>
    public IssueEventRow? Last(params IReadOnlyList<IssueState> states) => Events.LastOrDefault(said => states.Contains(said.State));
}
