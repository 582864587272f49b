using Qingjian.Acquisition.CommandsDown;
using Qingjian.Hj212;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.Backfill;

/// <summary>One gap asked for again (补采): written with its command in one transaction, so that a restart neither forgets nor
/// doubles it.</summary>
internal sealed class BackfillAsk : IScoped
{
    public int Id { get; init; }
    public int StationId { get; init; }
    public required string RegionPath { get; init; }
    public int? OperatorId { get; init; }
    public int CommandId { get; init; }

    /// <summary>The command that carries it.</summary>
    public CommandRow? Command { get; init; }

    public Period Period { get; init; }

    /// <summary>Start of the first value that was missing.</summary>
    public DateTimeOffset FromUtc { get; init; }

    /// <summary>End of the last.</summary>
    public DateTimeOffset ToUtc { get; init; }

    /// <summary>Values that were missing when it was asked.</summary>
    public int Missing { get; init; }

    /// <summary>1 for the first time; each further one waits twice as long.</summary>
    public int Attempt { get; init; }

    public DateTimeOffset AskedUtc { get; init; }

    /// <summary>How many of the missing ones were there when the command had ended; null before.</summary>
    public int? Recovered { get; set; }

    public bool Overlaps(DateTimeOffset fromUtc, DateTimeOffset toUtc) => FromUtc < toUtc && ToUtc > fromUtc;
}
