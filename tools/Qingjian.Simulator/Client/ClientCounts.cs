namespace Qingjian.Simulator;

/// <summary>What a client has done so far. Every stored frame ends in exactly one of answered and refused.</summary>
public readonly record struct ClientCounts
{
    /// <summary>Frames given to the client.</summary>
    public long Stored { get; init; }

    /// <summary>Frames whose answer 9014 arrived; each counted once however often it was sent.</summary>
    public long Answered { get; init; }

    /// <summary>Frames that the host refused by 9011 with a QnRtn other than 1 (HJ 212-2017 Table 7).</summary>
    public long Refused { get; init; }

    /// <summary>Frames written to a link, re-sends included.</summary>
    public long Sent { get; init; }

    /// <summary>Of those, how many had been written before.</summary>
    public long Resent { get; init; }

    /// <summary>Answers that fit no stored frame: late or doubled.</summary>
    public long StrayAnswers { get; init; }

    /// <summary>Frames from the host that could not be read.</summary>
    public long BadFrames { get; init; }

    /// <summary>Host commands answered.</summary>
    public long Commands { get; init; }

    /// <summary>Connections made.</summary>
    public long Links { get; init; }

    /// <summary>Attempts to connect that failed.</summary>
    public long FailedConnects { get; init; }

    /// <summary>Frames stored and not yet answered or refused.</summary>
    public long Open => Stored - Answered - Refused;

    /// <summary>The counts of many clients together.</summary>
    public static ClientCounts Sum(IEnumerable<ClientCounts> clients)
    {
        var sum = new ClientCounts();
        foreach (var one in clients)
        {
            sum = new ClientCounts
            {
                Stored = sum.Stored + one.Stored,
                Answered = sum.Answered + one.Answered,
                Refused = sum.Refused + one.Refused,
                Sent = sum.Sent + one.Sent,
                Resent = sum.Resent + one.Resent,
                StrayAnswers = sum.StrayAnswers + one.StrayAnswers,
                BadFrames = sum.BadFrames + one.BadFrames,
                Commands = sum.Commands + one.Commands,
                Links = sum.Links + one.Links,
                FailedConnects = sum.FailedConnects + one.FailedConnects,
            };
        }
        return sum;
    }
}
