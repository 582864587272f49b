namespace Qingjian.Supervision.Issues;

/// <summary>An issue with its story as an answer of the API.</summary>
internal sealed record IssueAnswer(IssueCard Issue, string StationCode, string Requirement, IReadOnlyList<EventAnswer> Events)
{
    public static IssueAnswer Of(IssueStory story) => new(
        story.Issue.ToCard(), story.Issue.StationCode, story.Issue.Requirement,
        [.. story.Events.Select(said => new EventAnswer(
            said.Sequence, said.State.ToString(), said.AtUtc, said.By, said.Why,
            [.. story.Files.Where(file => file.Sequence == said.Sequence).Select(file => file.Sha256)]))]);
}
