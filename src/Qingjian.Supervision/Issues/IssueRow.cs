using Qingjian.Kernel;
using Qingjian.Quality;

namespace Qingjian.Supervision.Issues;

/// <summary>An issue as its events leave it. Only <see cref="Apply"/> changes it, so that it can be made again from its events
/// at any time.</summary>
internal sealed class IssueRow : IScoped
{
    public int Id { get; init; }
    public string Number { get; private set; } = "";
    public IssueClass Class { get; private set; }
    public IssueGrade Grade { get; private set; }
    public IssueState State { get; private set; }
    public string Title { get; private set; } = "";
    public string Requirement { get; private set; } = "";
    public int StationId { get; private set; }
    public string StationCode { get; private set; } = "";
    public string RegionPath { get; private set; } = "";
    public int OperatorId { get; private set; }
    public string? Parameter { get; private set; }
    public long? FindingId { get; private set; }
    public FindingCause? Cause { get; private set; }
    public DateTimeOffset FromUtc { get; private set; }
    public DateTimeOffset ToUtc { get; private set; }
    public DateOnly Deadline { get; private set; }
    public bool DeadlineCertain { get; private set; }
    public DateTimeOffset OpenedUtc { get; private set; }
    public DateTimeOffset? ClosedUtc { get; private set; }
    public DateTimeOffset? LookBackUtc { get; private set; }
    public int LookBacks { get; private set; }
    public DateTimeOffset ChangedUtc { get; private set; }
    public string ChangedBy { get; private set; } = "";
    public int Version { get; private set; }

    int? IScoped.OperatorId => OperatorId;

    /// <summary>The issue that the events tell, in their order.</summary>
    public static IssueRow Of(int id, IEnumerable<IssueEventRow> events)
    {
        var row = new IssueRow { Id = id };
        foreach (var one in events)
            row.Apply(one);
        return row;
    }

    public void Apply(IssueEventRow said)
    {
        if (said.Sequence != Version + 1)
            throw new InvalidOperationException($"Event {said.Sequence} does not follow on event {Version} of issue {Number}.");
        (State, Version, ChangedUtc, ChangedBy) = (said.State, said.Sequence, said.AtUtc, said.By);
        switch (said.State)
        {
            case IssueState.Opened:
                Begin(said.Read<IssueFacts>(), said.AtUtc);
                break;
            case IssueState.Closed:
                (ClosedUtc, LookBackUtc, LookBacks) = (said.AtUtc, said.Read<CloseFacts>().LookBackUtc, 0);
                break;
            case IssueState.LookBackPassed:
                (LookBackUtc, LookBacks) = (said.Read<CloseFacts>().LookBackUtc, LookBacks + 1);
                break;
            case IssueState.Reopened:
                Begin(said.Read<RegradeFacts>());
                break;
        }
    }

    public IssueCard ToCard() => new(
        Number, Title, Class, Grade, State, StationId, OperatorId, Parameter, FindingId, Deadline, DeadlineCertain, OpenedUtc, Version);

    private void Begin(IssueFacts facts, DateTimeOffset at)
    {
        (Number, Class, Grade, Title, Requirement) = (facts.Number, facts.Class, facts.Grade, facts.Title, facts.Requirement);
        (StationId, StationCode, RegionPath, OperatorId) = (facts.StationId, facts.StationCode, facts.RegionPath, facts.OperatorId);
        (Parameter, FindingId, Cause, FromUtc, ToUtc) = (facts.Parameter, facts.FindingId, facts.Cause, facts.FromUtc, facts.ToUtc);
        (Deadline, DeadlineCertain, OpenedUtc) = (facts.Deadline, facts.DeadlineCertain, at);
    }

    private void Begin(RegradeFacts again)
    {
        (Grade, Deadline, DeadlineCertain) = (again.Grade, again.Deadline, again.DeadlineCertain);
        (ClosedUtc, LookBackUtc, LookBacks) = (null, null, 0);
    }
}
