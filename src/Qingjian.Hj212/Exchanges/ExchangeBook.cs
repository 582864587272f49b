using System.Text;

namespace Qingjian.Hj212;

/// <summary>The exchanges that one side has begun with one station, found by QN. Bounded; exchanges that are over stay until room is needed, so that late
/// and repeated answers are recognised. Not thread-safe; no clock inside.</summary>
/// <param name="capacity">The most exchanges that are kept.</param>
public sealed class ExchangeBook(int capacity = 64)
{
    private readonly Dictionary<string, Exchange> _byQn = new(StringComparer.Ordinal);

    /// <summary>All that are kept, the oldest first.</summary>
    public IEnumerable<Exchange> All => _byQn.Values.OrderBy(exchange => exchange.AskedAt);

    /// <summary>When <see cref="Due"/> has something to do next; null when nothing is awaited.</summary>
    public DateTimeOffset? NextDeadline => _byQn.Values.Min(exchange => exchange.Deadline);

    /// <summary>Takes an exchange in, new or restored from storage. False when its QN is taken, or all others are still open.</summary>
    public bool TryAdd(Exchange exchange)
    {
        if (_byQn.Count >= capacity && _byQn.Values.Where(one => one.IsOver).MinBy(one => one.ChangedAt) is { } oldest && !_byQn.ContainsKey(exchange.Qn))
            _byQn.Remove(oldest.Qn);
        return _byQn.Count < capacity && _byQn.TryAdd(exchange.Qn, exchange);
    }

    /// <summary>Records that an exchange was sent, or sent again; null when its QN is unknown.</summary>
    public ExchangeChange? Sent(string qn, DateTimeOffset at) =>
        _byQn.TryGetValue(qn, out var exchange) ? Keep(exchange, exchange.Sent(at), ExchangeAction.None) : null;

    /// <summary>Takes a packet of the other side. Null when it answers nothing here: it is an upload or request of its own.</summary>
    public ExchangeChange? Receive(in Packet packet, DateTimeOffset at)
    {
        var exchange = Find(packet);
        if (exchange is null)
            return null;
        var after = packet.Command switch
        {
            Commands.RequestAnswer => exchange.Answered((RequestResult)Number(packet, "QnRtn"u8), at),
            Commands.ExecutionResult => exchange.Executed((ExecutionResult)Number(packet, "ExeRtn"u8), at),
            Commands.NoticeAnswer or Commands.DataAnswer => exchange.Confirmed(packet.Command, at),
            _ => exchange.DataCame(at),
        };
        return Keep(exchange, after, ExchangeAction.None);
    }

    /// <summary>What is due at this instant: frames to send again, exchanges to give up.</summary>
    public IReadOnlyList<ExchangeChange> Due(DateTimeOffset now)
    {
        List<ExchangeChange> changes = [];
        foreach (var exchange in All.ToList())
        {
            var (action, next) = exchange.Due(now);
            if (action != ExchangeAction.None)
                changes.Add(Keep(exchange, next, action));
        }
        return changes;
    }

    private ExchangeChange Keep(Exchange before, Exchange after, ExchangeAction action)
    {
        _byQn[after.Qn] = after;
        return new(before, after, action);
    }

    private Exchange? Find(in Packet packet)
    {
        var qn = packet.Qn;
        if (_byQn.TryGetValue(Encoding.Latin1.GetString(qn), out var exchange) && Belongs(exchange, packet))
            return exchange;
        // HJ/T 212-2005 carries the request's QN within the data area.
        if (packet.TryFind("QN"u8, out qn) && _byQn.TryGetValue(Encoding.Latin1.GetString(qn), out exchange) && Belongs(exchange, packet))
            return exchange;
        return Commands.IsAnswer(packet.Command) ? null : FindHistory(packet);
    }

    private static bool Belongs(Exchange exchange, in Packet packet) =>
        Commands.IsAnswer(packet.Command) || exchange.Kind == ExchangeKind.Request && exchange.Command == packet.Command;

    private Exchange? FindHistory(in Packet packet)
    {
        if (!packet.TryGetDataTime(out var time))
            return null;
        foreach (var exchange in _byQn.Values)
            if (!exchange.IsOver && exchange.State != ExchangeState.Asked && exchange.Command == packet.Command
                && exchange.Span is { } span && time >= span.Begin && time <= span.End)
                return exchange;
        return null;
    }

    // A result that is no number is told as 0: not ready, not successful.
    private static int Number(in Packet packet, ReadOnlySpan<byte> name) =>
        packet.TryFind(name, out var text) && WireText.TryReadNumber(text, out var number) ? number : 0;
}
