using Qingjian.Archive;
using Qingjian.Kernel;
using Qingjian.Supervision.Notices;

namespace Qingjian.Supervision.Issues;

/// <summary>Writes an event and all that goes with it into the caller's unit of work: the row as it is now, the notice, the audit,
/// the record. Saved together or not at all.</summary>
internal sealed class WriteEvents(QingjianDb db, AuditTrail audit, TimeProvider time)
{
    /// <summary>The present in whole milliseconds: what the record writes is exactly what is stored.</summary>
    public DateTimeOffset Now()
    {
        var now = time.GetUtcNow();
        return new(now.UtcTicks - now.UtcTicks % TimeSpan.TicksPerMillisecond, TimeSpan.Zero);
    }

    public IssueEventRow Write(IssueRow issue, IssueState state, string by, string why, object? detail)
    {
        var now = Now();
        var said = new IssueEventRow
        {
            EventId = Guid.CreateVersion7(now), IssueId = issue.Id, Issue = issue, Sequence = issue.Version + 1, State = state, AtUtc = now,
            By = by, Why = why, Detail = IssueJson.Write(detail),
        };
        issue.Apply(said);
        db.Add(said);
        if (AudienceOf(state) is { } permission)
            db.Add(NoticeOf(issue, said, permission));
        audit.Record(by, SupervisionAudit.IssueChanged, issue.Number, $"state={state}", now);
        RecordOutbox.Add(db, said.EventId, RecordOutbox.IssueEvent, issue.StationId, issue.Number, EventPayload.Of(issue, said), now);
        return said;
    }

    // Who must act is told; a close-out is told to the operator, who waits for it. Opening is told by the notice that follows.
    private static string? AudienceOf(IssueState state) => state is IssueState.Opened or IssueState.Reopened
        ? null
        : IssueRules.TurnOf(state) ?? Permissions.AnswerIssue;

    private static NoticeRow NoticeOf(IssueRow issue, IssueEventRow said, string permission) => new()
    {
        EventId = said.EventId, Number = issue.Number, Title = issue.Title, State = said.State, Grade = issue.Grade, StationCode = issue.StationCode,
        RegionPath = issue.RegionPath, OperatorId = issue.OperatorId, Permission = permission, Deadline = issue.Deadline, AtUtc = said.AtUtc,
    };
}
