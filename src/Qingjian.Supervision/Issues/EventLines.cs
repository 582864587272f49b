using Microsoft.Extensions.Localization;
using Qingjian.Kernel;
using Qingjian.Supervision.Verification;

namespace Qingjian.Supervision.Issues;

/// <summary>What an event says, in lines of the reader's language.</summary>
internal static class EventLines
{
    public static IEnumerable<string> Of(IssueEventRow said, IssueStory story, IStringLocalizer<SupervisionWords> words)
    {
        if (said.Why.Length > 0)
            yield return said.Why;
        switch (said.State)
        {
            case IssueState.Opened:
                var facts = said.Read<IssueFacts>();
                yield return words["Supervision.Said.Opened", words["Supervision.Grade." + facts.Grade].Value, $"{facts.Deadline:yyyy-MM-dd}"];
                break;
            case IssueState.PlanFiled:
                var plan = said.Read<IssuePlan>();
                yield return words["Supervision.Said.Plan", plan.Measures.TrimEnd('。', '；', '.', ';'), plan.Person, $"{plan.DoneBy:yyyy-MM-dd}"];
                break;
            case IssueState.DataTestPassed or IssueState.DataTestFailed:
                yield return Of(said.Read<DataTestResult>(), words);
                break;
            case IssueState.LookBackPassed when said.Read<CloseFacts>().Test is { } test:
                yield return Of(test, words);
                break;
            case IssueState.Reopened:
                var again = said.Read<RegradeFacts>();
                yield return words["Supervision.Said.Opened", words["Supervision.Grade." + again.Grade].Value, $"{again.Deadline:yyyy-MM-dd}"];
                if (again.Test is { } relapse)
                    yield return Of(relapse, words);
                break;
        }
        foreach (var file in story.Files.Where(file => file.Sequence == said.Sequence))
            yield return words["Supervision.Said.File", file.Name, (file.Bytes + 1023) / 1024];
    }

    /// <summary>The findings that spoke against a rectification.</summary>
    public static IReadOnlyList<long> FindingsOf(IssueEventRow said) => said.State switch
    {
        IssueState.DataTestPassed or IssueState.DataTestFailed => said.Read<DataTestResult>().Findings,
        IssueState.Reopened => said.Read<RegradeFacts>().Test?.Findings ?? [],
        _ => [],
    };

    private static string Of(DataTestResult test, IStringLocalizer<SupervisionWords> words)
    {
        var cause = words["Supervision.Cause." + (test.Cause?.ToString() ?? "Any")].Value;
        var line = words["Supervision.Said.Test", test.FromUtc.ToScreen(), test.ToUtc.ToScreen(), test.HoursPresent, test.HoursDue, test.HoursNeeded, cause, test.Edition].Value;
        return test.Findings.Count == 0 ? line : line + words["Supervision.Said.Findings"].Value;
    }
}
