using Qingjian.Kernel;

namespace Qingjian.Supervision.Notices;

/// <summary>A notice (通知): shown in the product, and waiting for a mail or message gateway until one has taken it.</summary>
internal sealed class NoticeRow : IScoped
{
    public long Id { get; init; }

    /// <summary>The event that it tells of.</summary>
    public Guid EventId { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    public IssueState State { get; init; }

    public IssueGrade Grade { get; init; }

    public required string StationCode { get; init; }

    public required string RegionPath { get; init; }

    public int OperatorId { get; init; }

    /// <summary>Whom it is for: the holders of this permission within whose scope the issue lies.</summary>
    public required string Permission { get; init; }

    public DateOnly Deadline { get; init; }

    public DateTimeOffset AtUtc { get; init; }

    /// <summary>When a gateway acknowledged it; null while it waits.</summary>
    public DateTimeOffset? TakenUtc { get; set; }

    int? IScoped.OperatorId => OperatorId;
}
