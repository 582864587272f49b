using System.Text;

namespace Qingjian.Hj212;

/// <summary>The receiving side of requests: what a field unit (or a simulator) owes to a host. It remembers the last requests by QN, so that one that is
/// sent again because its answer was lost is answered again and not executed twice (HJ 212-2017 6.2). Not thread-safe.</summary>
/// <param name="identity">Who the field unit is.</param>
/// <param name="capacity">How many requests it remembers.</param>
public sealed class FieldRequests(FieldIdentity identity, int capacity = 256)
{
    private readonly Dictionary<string, (RequestResult Request, ExecutionResult? Result)> _known = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>Takes a packet of the host.</summary>
    public FieldTask Receive(in Packet packet)
    {
        if (Commands.IsAnswer(packet.Command))
            return new(FieldDuty.Nothing, RequestResult.Ready);
        if (packet.Command is Commands.StopRealTimeData or Commands.StopEquipmentStatus)
            return new(FieldDuty.Notice, RequestResult.Ready);
        var qn = Encoding.Latin1.GetString(packet.Qn);
        if (_known.TryGetValue(qn, out var earlier))
            return new(earlier.Request == RequestResult.Ready ? FieldDuty.Repeat : FieldDuty.Refuse, earlier.Request, earlier.Result);
        var result = Judge(packet);
        Remember(qn, result);
        return new(result == RequestResult.Ready ? FieldDuty.Execute : FieldDuty.Refuse, result);
    }

    /// <summary>Records how the execution of a request ended.</summary>
    public void Finished(string qn, ExecutionResult result)
    {
        if (_known.TryGetValue(qn, out var request))
            _known[qn] = request with { Result = result };
    }

    // In the order of HJ 212-2017 Table 7.
    private RequestResult Judge(in Packet packet)
    {
        if (!Equals(packet.Password, identity.Password))
            return RequestResult.WrongPassword;
        if (!Equals(packet.Mn, identity.Mn) && packet.Command != SetMn)
            return RequestResult.WrongMn;
        if (identity.St is { } st && !Equals(packet.St, st))
            return RequestResult.WrongSt;
        if ((DialectRecognition.Candidates(packet) & (DialectSet)(1 << (int)identity.Dialect)) == 0)
            return RequestResult.WrongFlag;
        if ((packet.Tolerances & (Tolerances.QnAbsent | Tolerances.QnFormat)) != 0 || packet.Qn.IsEmpty)
            return RequestResult.WrongQn;
        var isKnown = CommandTable.Find(packet.Command, identity.Dialect) is { HostShape: not "-" };
        return isKnown && (identity.Supports?.Invoke(packet.Command) ?? true) ? RequestResult.Ready : RequestResult.WrongCn;
    }

    private const int SetMn = 1002; // the new MN is the MN of the frame (HJ 212-2025, second-hand)

    private static bool Equals(ReadOnlySpan<byte> bytes, string text) => Encoding.Latin1.GetString(bytes) == text;

    private void Remember(string qn, RequestResult result)
    {
        if (_order.Count >= capacity)
            _known.Remove(_order.Dequeue());
        _known[qn] = (result, null);
        _order.Enqueue(qn);
    }
}
