using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;
using Qingjian.Supervision.Attachments;
using Qingjian.Supervision.Verification;

namespace Qingjian.Supervision.Issues;

/// <summary>What must be right with a step besides state and permission.</summary>
internal sealed class StepChecks(QingjianDb db)
{
    private const int MaxPerson = 64;

    public async Task<List<IssueRefusal>> CheckAsync(IssueRow issue, IssueStep step, DateTimeOffset now, CancellationToken cancellationToken)
    {
        List<IssueRefusal> refused = [.. TextRules.Check("Why", step.Why, IssueDesk.MaxText, IssueRules.NeedsReason(step.Action))];
        if (step.Action == IssueAction.FilePlan)
            refused.AddRange(CheckPlan(issue, step.Plan, now));
        if (step.Action == IssueAction.FileEvidence)
            refused.AddRange(AttachmentRules.Check(step.Files, now));
        if (step.Action is IssueAction.RunTest or IssueAction.LookBack)
            refused.AddRange(DataTest.Check(issue, step, now));
        if (step.Action == IssueAction.AskVerification && !await HasEvidenceAsync(issue, cancellationToken))
            refused.Add(new("Files", null, IssueRule.NeedsEvidence));
        return refused;
    }

    private static IEnumerable<IssueRefusal> CheckPlan(IssueRow issue, IssuePlan? plan, DateTimeOffset now)
    {
        foreach (var refusal in TextRules.Check("Measures", plan?.Measures, IssueDesk.MaxText, required: true)
            .Concat(TextRules.Check("Person", plan?.Person, MaxPerson, required: true)))
            yield return refusal;
        if (plan?.DoneBy is not { } day)
            yield return new("DoneBy", null, IssueRule.Required);
        else if (day < now.BeijingDay())
            yield return new("DoneBy", $"{day:yyyy-MM-dd}", IssueRule.TooEarly, $"{now.BeijingDay():yyyy-MM-dd}");
        // A plan that comes after the deadline is late as it is; then only "not before today" holds.
        else if (day > issue.Deadline && issue.Deadline >= now.BeijingDay())
            yield return new("DoneBy", $"{day:yyyy-MM-dd}", IssueRule.TooLate, $"{issue.Deadline:yyyy-MM-dd}");
    }

    // Evidence of the round before a relapse proves nothing about this one.
    private async Task<bool> HasEvidenceAsync(IssueRow issue, CancellationToken cancellationToken)
    {
        var begun = await db.Set<IssueEventRow>()
            .Where(said => said.IssueId == issue.Id && (said.State == IssueState.Opened || said.State == IssueState.Reopened))
            .MaxAsync(said => said.Sequence, cancellationToken);
        return await db.Set<AttachmentRow>().AnyAsync(file => file.IssueId == issue.Id && file.Sequence > begun, cancellationToken);
    }
}
