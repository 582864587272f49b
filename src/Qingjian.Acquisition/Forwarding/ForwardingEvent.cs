namespace Qingjian.Acquisition.Forwarding;

/// <summary>What somebody did with a line. Never changed, never removed. An order to send again is one: its key is the number of its pass.</summary>
internal sealed class ForwardingEvent
{
    public int Id { get; init; }
    public int LineId { get; init; }
    public ForwardingEventKind Kind { get; init; }
    public DateTimeOffset AtUtc { get; init; }
    public required string By { get; init; }

    /// <summary>First and last entry of the journal to be sent again.</summary>
    public long? From { get; init; }

    public long? To { get; init; }
    public DateTimeOffset? FromUtc { get; init; }
    public DateTimeOffset? ToUtc { get; init; }

    /// <summary>When the order was carried out; null while it is under way, and for other events.</summary>
    public DateTimeOffset? DoneUtc { get; set; }
}
