using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;
using Qingjian.Supervision.Attachments;
using Qingjian.Supervision.Calendar;
using Qingjian.Supervision.Verification;

namespace Qingjian.Supervision.Issues;

/// <summary>Takes one step with an issue, unless somebody else took one meanwhile.</summary>
internal sealed class TakeStep(
    QingjianDb db, StepChecks checks, DataTest test, ReadWorkingDays calendar, AttachmentFolder folder, WriteEvents writing)
{
    public async Task<IssueOutcome> RunAsync(string number, IssueStep step, IssueActor actor, CancellationToken cancellationToken)
    {
        if (await FindAsync(number, actor.Scope, cancellationToken) is not { } issue)
            return new(null, null, [new("Number", number, IssueRule.Unknown)]);
        if (await RefuseAsync(issue, step, actor, cancellationToken) is { Count: > 0 } refused)
            return new(number, null, refused);
        var (ends, details) = await EndAsync(issue, step, cancellationToken);
        if (ends is not { } state)
            return new(number, null, [NothingSaid(step, details as DataTestResult)]);
        var said = writing.Write(issue, state, actor.Name, step.Why.Trim(), details);
        await KeepFilesAsync(issue, said, step.Files, cancellationToken);
        if (state == IssueState.Reopened)
            writing.Write(issue, IssueState.Notified, actor.Name, "", null);
        return await SaveAsync(issue, step, actor, cancellationToken);
    }

    private Task<IssueRow?> FindAsync(string number, Scope scope, CancellationToken cancellationToken) =>
        db.Set<IssueRow>().Within(scope).SingleOrDefaultAsync(issue => issue.Number == number, cancellationToken);

    private async Task<IReadOnlyList<IssueRefusal>> RefuseAsync(IssueRow issue, IssueStep step, IssueActor actor, CancellationToken cancellationToken)
    {
        if (step.Version != issue.Version)
            return [Overtaken(issue, step)];
        return IssueRules.Judge(step.Action, issue.State, actor.Role).Refusal is { } not
            ? [not]
            : await checks.CheckAsync(issue, step, writing.Now(), cancellationToken);
    }

    private async Task<(IssueState? State, object? Detail)> EndAsync(IssueRow issue, IssueStep step, CancellationToken cancellationToken)
    {
        var now = writing.Now();
        switch (step.Action)
        {
            case IssueAction.FilePlan:
                return (IssueState.PlanFiled, step.Plan);
            case IssueAction.RunTest:
                var found = await test.RunAsync(issue, step.FromUtc!.Value, step.ToUtc!.Value, cancellationToken);
                return (found is null ? null : found.Passed ? IssueState.DataTestPassed : IssueState.DataTestFailed, found);
            case IssueAction.Close:
                return (IssueState.Closed, new CloseFacts(LookBacks.Next(now, 0), null));
            case IssueAction.LookBack:
                var again = await test.RunAsync(issue, step.FromUtc!.Value, step.ToUtc!.Value, cancellationToken);
                // Silence is no relapse: a look-back waits until there are hours to look at.
                if (again is null || again.TooFew)
                    return (null, again);
                return again.Passed
                    ? (IssueState.LookBackPassed, new CloseFacts(LookBacks.Next(issue.ClosedUtc!.Value, issue.LookBacks + 1), again))
                    : (IssueState.Reopened, await AgainAsync(issue, again, cancellationToken));
            case IssueAction.Reopen:
                return (IssueState.Reopened, await AgainAsync(issue, null, cancellationToken));
            default:
                return (IssueRules.EndsOf(step.Action).Single(), null);
        }
    }

    // A relapse opens the issue again one grade up (复发升级); above 特别 there is nothing.
    private async Task<RegradeFacts> AgainAsync(IssueRow issue, DataTestResult? result, CancellationToken cancellationToken)
    {
        var grade = issue.Grade == IssueGrade.Special ? IssueGrade.Special : issue.Grade + 1;
        var days = await calendar.HandleAsync(cancellationToken);
        var (deadline, certain) = days.EndOf(writing.Now().BeijingDay(), Deadlines.WorkingDaysOf(grade));
        return new(grade, deadline, certain, result);
    }

    private async Task KeepFilesAsync(IssueRow issue, IssueEventRow said, IReadOnlyList<EvidenceFile> files, CancellationToken cancellationToken)
    {
        if (said.State != IssueState.EvidenceFiled)
            return;
        // Written before the rows that name them: a crash leaves a file that nobody names, never a name without its file.
        foreach (var file in files)
        {
            db.Add(new AttachmentRow
            {
                Issue = issue, Sequence = said.Sequence, Sha256 = await folder.KeepAsync(file.Content, cancellationToken),
                Name = AttachmentRules.NameOf(file), MediaType = MediaTypes.Of(file.Content.Span)!, Bytes = file.Content.Length,
                TakenUtc = file.TakenUtc?.ToUniversalTime(), FiledUtc = said.AtUtc,
            });
        }
    }

    private async Task<IssueOutcome> SaveAsync(IssueRow issue, IssueStep step, IssueActor actor, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return new(issue.Number, issue.State, []);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await FindAsync(issue.Number, actor.Scope, cancellationToken) is not { } now || now.Version == step.Version)
                throw;
            return new(issue.Number, null, [Overtaken(now, step)]);
        }
    }

    private static IssueRefusal Overtaken(IssueRow issue, IssueStep step) =>
        new("Version", $"{step.Version}", IssueRule.ChangedMeanwhile, issue.ChangedBy, issue.ChangedUtc.ToScreen(), issue.State.ToString());

    private static IssueRefusal NothingSaid(IssueStep step, DataTestResult? result) => result is null
        ? new("Action", $"{step.Action}", IssueRule.NotJudgedYet)
        : new("ToUtc", step.ToUtc?.ToScreen(), IssueRule.TooFewHours, $"{result.HoursPresent}", $"{result.HoursDue}", $"{result.HoursNeeded}");
}
