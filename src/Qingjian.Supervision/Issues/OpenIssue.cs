using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Review;
using Qingjian.Supervision.Calendar;

namespace Qingjian.Supervision.Issues;

/// <summary>Enters a problem into the ledger and tells the operator.</summary>
internal sealed class OpenIssue(
    QingjianDb db, StationDirectory directory, FindingReader findings, ReadWorkingDays calendar, WriteEvents writing)
{
    public const int MaxTitle = 120;
    private const int Attempts = 5;

    public async Task<IssueOutcome> RunAsync(NewIssue wanted, IssueActor actor, CancellationToken cancellationToken)
    {
        if (IssueRules.Judge(IssueAction.Open, null, actor.Role).Refusal is { } not)
            return new(null, null, [not]);
        var finding = wanted.FindingId is { } id ? await findings.FindAsync(actor.Scope, id, cancellationToken) : null;
        var whole = finding is null ? wanted : wanted with
        {
            StationCode = directory.Find(finding.StationId)?.Code ?? "", Parameter = finding.Parameter, FromUtc = finding.FromUtc, ToUtc = finding.ToUtc,
        };
        var refused = Check(whole, finding, actor.Scope).ToList();
        if (wanted.FindingId is not null && await db.Set<IssueRow>().Where(issue => issue.FindingId == wanted.FindingId)
            .Select(issue => issue.Number).FirstOrDefaultAsync(cancellationToken) is { } there)
            refused.Add(new("FindingId", $"{wanted.FindingId}", IssueRule.AlreadyThere, there));
        return refused.Count > 0 ? new(null, null, refused) : await EnterAsync(whole, finding, actor, cancellationToken);
    }

    private IEnumerable<IssueRefusal> Check(NewIssue wanted, Finding? finding, Scope scope)
    {
        if (wanted.FindingId is { } id && finding is null)
            yield return new("FindingId", $"{id}", IssueRule.Unknown);
        var station = directory.FindByCode(scope, wanted.StationCode);
        if (station is null)
            yield return new("StationCode", wanted.StationCode, IssueRule.Unknown);
        else if (station.OperatorId is null)
            yield return new("StationCode", wanted.StationCode, IssueRule.NoOperator);
        if (station is not null && wanted.Parameter is { } parameter && !station.Profile.Parameters.ContainsKey(parameter))
            yield return new("Parameter", parameter, IssueRule.Unknown);
        if (wanted.Class is null || !Enum.IsDefined(wanted.Class.Value))
            yield return new("Class", $"{wanted.Class}", IssueRule.Required);
        if (wanted.Grade is null || !Enum.IsDefined(wanted.Grade.Value))
            yield return new("Grade", $"{wanted.Grade}", IssueRule.Required);
        foreach (var refusal in TextRules.Check("Title", wanted.Title, MaxTitle, required: true)
            .Concat(TextRules.Check("Requirement", wanted.Requirement, IssueDesk.MaxText, required: true)))
            yield return refusal;
        if (wanted.ToUtc <= wanted.FromUtc)
            yield return new("ToUtc", wanted.ToUtc.ToScreen(), IssueRule.EndBeforeStart);
    }

    private async Task<IssueOutcome> EnterAsync(NewIssue wanted, Finding? finding, IssueActor actor, CancellationToken cancellationToken)
    {
        var days = await calendar.HandleAsync(cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            var facts = await FactsAsync(wanted, finding, days, cancellationToken);
            var issue = new IssueRow();
            writing.Write(issue, IssueState.Opened, actor.Name, "", facts);
            writing.Write(issue, IssueState.Notified, actor.Name, "", null);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return new(issue.Number, issue.State, []);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Somebody else took the number: take the next one.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<IssueFacts> FactsAsync(NewIssue wanted, Finding? finding, WorkingDays days, CancellationToken cancellationToken)
    {
        var station = directory.FindByCode(wanted.StationCode)!;
        var today = writing.Now().BeijingDay();
        var (deadline, certain) = days.EndOf(today, Deadlines.WorkingDaysOf(wanted.Grade!.Value));
        return new()
        {
            Number = await NextNumberAsync(today.Year, cancellationToken),
            Class = wanted.Class!.Value, Grade = wanted.Grade.Value, Title = wanted.Title.Trim(), Requirement = wanted.Requirement.Trim(),
            StationId = station.Id, StationCode = station.Code, RegionPath = station.RegionPath, OperatorId = station.OperatorId!.Value,
            Parameter = wanted.Parameter, FindingId = finding?.Id, Cause = finding?.Cause,
            FromUtc = wanted.FromUtc.ToUniversalTime(), ToUtc = wanted.ToUtc.ToUniversalTime(), Deadline = deadline, DeadlineCertain = certain,
        };
    }

    private async Task<string> NextNumberAsync(int year, CancellationToken cancellationToken)
    {
        var prefix = $"WT-{year:0000}-";
        var last = await db.Set<IssueRow>().Where(issue => issue.Number.StartsWith(prefix)).OrderByDescending(issue => issue.Id)
            .Select(issue => issue.Number).FirstOrDefaultAsync(cancellationToken);
        var next = last is null ? 1 : int.Parse(last.AsSpan(prefix.Length), System.Globalization.CultureInfo.InvariantCulture) + 1;
        return $"{prefix}{next:0000}";
    }
}
