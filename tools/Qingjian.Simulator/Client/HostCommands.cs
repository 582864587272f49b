using System.Buffers;
using System.Text;
using Qingjian.Hj212;

namespace Qingjian.Simulator.Client;

/// <summary>Answers what a host asks of a field unit (HJ 212-2017 6.5, C.1 to C.49): request answer 9011, data where there are
/// any, execution result 9012, all under the request's QN; a notice gets 9013. History goes out under QNs of its own, and its
/// 9012 follows when the last of them is answered.</summary>
internal sealed class HostCommands(StationClientOptions options, FieldSettings settings, FieldUnit unit, Action<FieldUpload, UploadBatch?> send)
{
    // The library's memory of requests belongs to one password.
    private FieldRequests _requests = Requests(options, settings.Password);

    /// <summary>Where a 9012 goes that is only known later.</summary>
    public required Action<byte[]> SendLater { get; init; }

    /// <summary>Writes the answers. False when nothing is answered: the packet is itself an answer.</summary>
    public bool Answer(in Packet request, IBufferWriter<byte> output)
    {
        var task = _requests.Receive(request);
        switch (task.Duty)
        {
            case FieldDuty.Nothing:
                return false;
            case FieldDuty.Notice:
                unit.Notice(request.Command);
                Answers.WriteNoticeAnswer(output, request);
                return true;
            case FieldDuty.Refuse:
                Answers.WriteRequestAnswer(output, request, task.Request);
                return true;
            case FieldDuty.Repeat:
                Answers.WriteRequestAnswer(output, request, RequestResult.Ready);
                if (task.Earlier is { } earlier)
                    Answers.WriteExecutionResult(output, request, earlier);
                return true;
            default:
                Answers.WriteRequestAnswer(output, request, RequestResult.Ready);
                Execute(request, output);
                return true;
        }
    }

    private void Execute(in Packet request, IBufferWriter<byte> output)
    {
        var outcome = MessageReader.TryRead(request, Side.Host, options.Dialect, out var message, out _)
            ? unit.Execute(request.Command, message)
            : FieldOutcome.WrongCondition;
        if (outcome.Answer is { } answer)
            Say(request, answer, output);
        if (outcome.History.Count > 0)
            SendHistory(request, outcome);
        else
            End(request, outcome.Result, output);
        foreach (var upload in outcome.After)
            send(upload, null);
        if (message is NewPassword)
            _requests = Requests(options, settings.Password);
    }

    private void End(in Packet request, ExecutionResult result, IBufferWriter<byte> output)
    {
        _requests.Finished(Encoding.Latin1.GetString(request.Qn), result);
        Answers.WriteExecutionResult(output, request, result);
    }

    private void SendHistory(in Packet request, FieldOutcome outcome)
    {
        var qn = Encoding.Latin1.GetString(request.Qn);
        var end = new ArrayBufferWriter<byte>();
        Answers.WriteExecutionResult(end, request, outcome.Result);
        var requests = _requests;
        // One batch counts messages; a message that is split counts until its last part.
        var batch = new UploadBatch(outcome.History.Count, () =>
        {
            requests.Finished(qn, outcome.Result);
            SendLater(end.WrittenSpan.ToArray());
        });
        foreach (var upload in outcome.History)
            send(upload, batch);
    }

    private void Say(in Packet request, Message answer, IBufferWriter<byte> output)
    {
        var qn = Encoding.ASCII.GetString(request.Qn);
        var isOld = options.Dialect == Dialect.Hj2005;
        MessageWriter.Write(output, new PacketHeader
        {
            Qn = isOld ? null : qn,
            St = options.SystemCode,
            Command = request.Command,
            Password = Encoding.ASCII.GetString(request.Password),
            Mn = options.Mn,
            Flag = request.Flag.VersionOnly,
        }, answer, options.Dialect, nextQn: null, answers: isOld ? qn : null);
    }

    private static FieldRequests Requests(StationClientOptions options, string password) =>
        new(new FieldIdentity(options.Mn, password, options.SystemCode, options.Dialect));
}
