namespace Qingjian.Acquisition.CommandsDown;

/// <summary>One event of a command: when, by whom, what the station said. Never changed, never removed.</summary>
internal sealed class CommandEventRow
{
    public long Id { get; init; }

    /// <summary>The link to the record: the journal entry of this event carries it.</summary>
    public Guid EventId { get; init; }

    public int CommandId { get; init; }

    /// <summary>Set when it is written; the database gives a new command its key.</summary>
    public CommandRow? Command { get; init; }

    /// <summary>1, 2, 3 … within the command; unique, so that of two at once one loses.</summary>
    public int Sequence { get; init; }

    public CommandState State { get; init; }

    public DateTimeOffset AtUtc { get; init; }

    /// <summary>Sign-in name, or empty when the station or the clock did it.</summary>
    public required string By { get; init; }

    /// <summary>QnRtn or ExeRtn as the station sent it (HJ 212-2017 Tables 6 and 7).</summary>
    public int? Code { get; init; }

    /// <summary>Journal position of the frame that said so.</summary>
    public long? Position { get; init; }
}
