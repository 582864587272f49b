using Microsoft.Extensions.Localization;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.CommandsDown;

/// <summary>A command to a station as its events leave it (下行指令). Everything that is needed to go on after a restart stands
/// here: the gateway keeps nothing of a command in memory that it could lose.</summary>
internal sealed class CommandRow : IScoped
{
    /// <summary>Who asks when nobody does: the platform itself (系统补采).</summary>
    public const string System = "system";

    public int Id { get; init; }
    public required string Number { get; init; }
    public int StationId { get; init; }
    public required string StationCode { get; init; }
    public required string RegionPath { get; init; }
    public int? OperatorId { get; init; }

    /// <summary><see cref="CommandKind.Key"/>.</summary>
    public required string Kind { get; init; }

    public int Code { get; init; }

    /// <summary>The data area as it is sent; the host's time is put in when the frame leaves.</summary>
    public required string DataArea { get; init; }

    public required string AskedBy { get; init; }
    public required string Why { get; init; }
    public DateTimeOffset AskedUtc { get; init; }

    /// <summary>Who asked, as a person reads it.</summary>
    public string AskedByText(IStringLocalizer<AcquisitionWords> words) => AskedBy == System ? words["Command.By.System"] : AskedBy;

    /// <summary>Request number of the exchange (QN), 17 digits, Beijing time; null until it is sent for the first time.</summary>
    public string? Qn { get; private set; }

    public CommandState State { get; private set; }
    public int Sends { get; private set; }

    /// <summary>Frames of data that the station sent in answer.</summary>
    public int DataFrames { get; private set; }

    /// <summary>Position of the newest frame of the answer; null when none came.</summary>
    public long? DataPosition { get; private set; }

    /// <summary>When nothing has come by then, the command is sent again or ends.</summary>
    public DateTimeOffset DueUtc { get; private set; }

    public DateTimeOffset ChangedUtc { get; private set; }
    public int Version { get; private set; }

    public void Apply(CommandEventRow said, DateTimeOffset dueUtc)
    {
        if (said.Sequence != Version + 1)
            throw new InvalidOperationException($"Event {said.Sequence} does not follow on event {Version} of command {Number}.");
        (State, Version, ChangedUtc, DueUtc) = (said.State, said.Sequence, said.AtUtc, dueUtc);
        if (said.State == CommandState.Sent)
            Sends++;
    }

    /// <summary>Gives the exchange its number, once: a command that is sent again keeps it.</summary>
    public void Begin(string qn) => Qn ??= qn;

    /// <summary>More of the answer arrived.</summary>
    public void Receive(int frames, long position, DateTimeOffset dueUtc)
    {
        DataFrames += frames;
        (DataPosition, DueUtc) = (position, dueUtc);
    }
}
