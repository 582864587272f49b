using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Text;
using System.Threading.Channels;
using Qingjian.Hj212;

namespace Qingjian.Acquisition.CommandsDown;

/// <summary>Hears, among all frames, those of stations that have a command under way, and hands them on. Asked for every frame
/// of every link: it costs one look when no command is under way.</summary>
internal sealed class CommandEars
{
    private readonly ConcurrentDictionary<int, int> _underWay = new();
    private readonly Channel<HeardAnswer> _heard = Channel.CreateUnbounded<HeardAnswer>(new UnboundedChannelOptions { SingleReader = true });

    public ChannelReader<HeardAnswer> Heard => _heard.Reader;

    /// <summary>A command with this code is about to be sent to the station.</summary>
    public void Expect(int stationId, int code) => _underWay[stationId] = code;

    /// <summary>These commands are under way and no others: another server of the cluster may have sent one, and ended another.</summary>
    public void Follow(IReadOnlyDictionary<int, CommandRow> underWay)
    {
        foreach (var (station, command) in underWay)
            _underWay[station] = command.Code;
        foreach (var station in _underWay.Keys.Where(station => !underWay.ContainsKey(station)))
            _underWay.TryRemove(station, out _);
    }

    /// <summary>There is something to do: a command was asked for, or a link came up.</summary>
    public void Wake() => _heard.Writer.TryWrite(default);

    public void Hear(int stationId, in Packet packet, long position)
    {
        if (_underWay.IsEmpty || !_underWay.TryGetValue(stationId, out var code))
            return;
        if (packet.Command is not (Commands.RequestAnswer or Commands.ExecutionResult or Commands.NoticeAnswer) && packet.Command != code)
            return;
        _heard.Writer.TryWrite(new(stationId, packet.Command, QnOf(packet), ResultOf(packet), packet.TryGetDataTime(out var time) ? time : null, position));
    }

    // HJ/T 212-2005 puts the request's QN into the data area.
    private static string QnOf(in Packet packet) =>
        Encoding.ASCII.GetString(packet.Qn.IsEmpty && packet.TryFind("QN"u8, out var inside) ? inside : packet.Qn);

    private static int? ResultOf(in Packet packet) => packet.Command switch
    {
        Commands.RequestAnswer => Number(packet, "QnRtn"u8),
        Commands.ExecutionResult => Number(packet, "ExeRtn"u8),
        _ => null,
    };

    private static int? Number(in Packet packet, ReadOnlySpan<byte> name) =>
        packet.TryFind(name, out var text) && Utf8Parser.TryParse(text, out int number, out var read) && read == text.Length ? number : null;
}
