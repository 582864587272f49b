using Microsoft.Extensions.Options;
using Qingjian.Hj212;

namespace Qingjian.Acquisition.CommandsDown;

/// <summary>A command's row as an exchange of the protocol, and back: what follows on what stands in <see cref="Exchange"/>
/// alone.</summary>
internal sealed class CommandExchange(IOptions<AcquisitionOptions> options)
{
    public Exchange Of(CommandRow command)
    {
        var kind = CommandKinds.Find(command.Kind);
        return new()
        {
            Kind = kind?.Shape == CommandShape.Notice ? ExchangeKind.Notice : ExchangeKind.Request,
            Command = command.Code,
            Qn = command.Qn ?? "",
            Times = new(options.Value.CommandTimeout, options.Value.CommandResends, kind?.Patience ?? options.Value.CommandTimeout),
            Span = kind?.Shape == CommandShape.History ? SpanOf(command.DataArea) : null,
            AskedAt = command.AskedUtc,
            State = command.State switch
            {
                CommandState.Asked => ExchangeState.Asked,
                CommandState.Sent => ExchangeState.Sent,
                CommandState.Accepted or CommandState.Executing => ExchangeState.Executing,
                CommandState.Done => ExchangeState.Done,
                CommandState.Failed => ExchangeState.Failed,
                _ => ExchangeState.TimedOut,
            },
            Sends = command.Sends,
            ChangedAt = command.ChangedUtc,
            Deadline = command.DueUtc,
            DataPackets = command.DataFrames,
        };
    }

    public static CommandState StateOf(Exchange exchange) => exchange.State switch
    {
        ExchangeState.Asked => CommandState.Asked,
        ExchangeState.Sent => CommandState.Sent,
        ExchangeState.Executing => exchange.DataPackets > 0 ? CommandState.Executing : CommandState.Accepted,
        ExchangeState.Done => CommandState.Done,
        ExchangeState.Failed or ExchangeState.Refused => CommandState.Failed,
        _ => CommandState.TimedOut,
    };

    /// <summary>The span of stamps that a command for history asks for; null when it asks for none.</summary>
    public static DataSpan? SpanOf(string dataArea) =>
        TimeOf(dataArea, "BeginTime=") is { } begin && TimeOf(dataArea, "EndTime=") is { } end ? new(begin, end) : null;

    private static DateTimeOffset? TimeOf(string dataArea, string name)
    {
        var at = dataArea.IndexOf(name, StringComparison.Ordinal) + name.Length;
        return at >= name.Length && dataArea.Length >= at + WireTime.Length
            && WireTime.TryParse(System.Text.Encoding.ASCII.GetBytes(dataArea.Substring(at, WireTime.Length)), out var beijing) ? beijing : null;
    }
}
