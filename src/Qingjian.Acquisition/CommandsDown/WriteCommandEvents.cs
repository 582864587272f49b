using System.Globalization;
using Microsoft.Extensions.Options;
using Qingjian.Archive;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.CommandsDown;

/// <summary>Writes an event of a command into the caller's unit of work: the row as it is now, and the record. Saved together or
/// not at all.</summary>
internal sealed class WriteCommandEvents(QingjianDb db, TimeProvider time, IOptions<AcquisitionOptions> options)
{
    /// <summary>The present in whole milliseconds: what the record writes is exactly what is stored.</summary>
    public DateTimeOffset Now()
    {
        var now = time.GetUtcNow();
        return new(now.UtcTicks - now.UtcTicks % TimeSpan.TicksPerMillisecond, TimeSpan.Zero);
    }

    public CommandEventRow Write(CommandRow command, CommandState state, string by = "", int? code = null, long? position = null)
    {
        var now = Now();
        var said = new CommandEventRow
        {
            EventId = Guid.CreateVersion7(now), CommandId = command.Id, Command = command, Sequence = command.Version + 1, State = state,
            AtUtc = now, By = by, Code = code, Position = position,
        };
        command.Apply(said, now + PatienceOf(command, state));
        db.Add(said);
        RecordOutbox.Add(db, said.EventId, RecordOutbox.CommandEvent, command.StationId, command.Number, PayloadOf(command, said), now);
        return said;
    }

    /// <summary>How long the state may last when nothing happens.</summary>
    public TimeSpan PatienceOf(CommandRow command, CommandState state) => state switch
    {
        CommandState.Asked => options.Value.CommandExpiry,
        CommandState.Sent => options.Value.CommandTimeout,
        CommandState.Accepted or CommandState.Executing => CommandKinds.Find(command.Kind)?.Patience ?? options.Value.CommandTimeout,
        _ => TimeSpan.Zero,
    };

    // Every column of the event's row and what the command asked for, so that a verifier can compare both with the leaf.
    private static Dictionary<string, object?> PayloadOf(CommandRow command, CommandEventRow said) => new()
    {
        ["area"] = command.DataArea,
        ["at"] = said.AtUtc.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        ["by"] = said.By,
        ["code"] = said.Code,
        ["cn"] = command.Code,
        ["command"] = command.Number,
        ["position"] = said.Position,
        ["qn"] = command.Qn,
        ["sequence"] = said.Sequence,
        ["state"] = said.State.ToString(),
        ["station"] = command.StationCode,
        ["why"] = command.Why,
    };
}
