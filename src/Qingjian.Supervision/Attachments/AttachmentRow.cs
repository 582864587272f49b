using Qingjian.Supervision.Issues;

namespace Qingjian.Supervision.Attachments;

/// <summary>A file that was filed with an event. The content lies in the folder under its hash.</summary>
internal sealed class AttachmentRow
{
    public int Id { get; init; }

    public int IssueId { get; init; }

    public IssueRow? Issue { get; init; }

    /// <summary>The event with which it was filed.</summary>
    public int Sequence { get; init; }

    public required string Sha256 { get; init; }

    public required string Name { get; init; }

    public required string MediaType { get; init; }

    public int Bytes { get; init; }

    public DateTimeOffset? TakenUtc { get; init; }

    public DateTimeOffset FiledUtc { get; init; }
}
