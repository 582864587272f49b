namespace Qingjian.Supervision.Issues;

/// <summary>The stations of an issue's way as the drawer draws them, with the day on which each was last reached.</summary>
internal static class IssueWay
{
    private static readonly (string Key, IssueState[] Reached)[] Steps =
    [
        ("Notify", [IssueState.Notified]),
        ("Plan", [IssueState.PlanFiled]),
        ("Accept", [IssueState.PlanAccepted]),
        ("Evidence", [IssueState.EvidenceFiled]),
        ("Verify", [IssueState.Confirmed]),
        ("Close", [IssueState.Closed]),
        ("LookBack", [IssueState.LookBackPassed]),
    ];

    /// <summary>Key of the word, when it was reached in the present round, or null; and whether it comes next.</summary>
    public static IReadOnlyList<(string Key, DateTimeOffset? At, bool IsNext)> Of(IssueStory story)
    {
        var round = story.Events.SkipWhile(said => said.Sequence < (story.Last(IssueState.Reopened)?.Sequence ?? 0)).ToList();
        var reached = Steps.Select(step => (step.Key, At: round.LastOrDefault(said => step.Reached.Contains(said.State))?.AtUtc)).ToList();
        // A plan that was returned, evidence that was not enough: the step is open again.
        for (var i = 0; i < reached.Count; i++)
        {
            if (IsOpenAgain(reached[i].Key, story.Issue.State))
                reached[i] = (reached[i].Key, null);
        }
        var next = reached.FindIndex(step => step.At is null);
        return [.. reached.Select((step, index) => (step.Key, step.At, index == next))];
    }

    private static bool IsOpenAgain(string key, IssueState state) => key switch
    {
        "Plan" => state is IssueState.PlanReturned,
        "Evidence" => state is IssueState.DataTestFailed or IssueState.Returned,
        "Verify" => state is IssueState.Returned,
        "LookBack" => state is IssueState.LookBackDue,
        _ => false,
    };
}
