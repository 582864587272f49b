using System.Buffers;
using System.Buffers.Text;
using Qingjian.Hj212;
using Qingjian.Simulator.Faulty;

namespace Qingjian.Simulator.Client;

/// <summary>Reads the host's frames: answers close stored uploads, commands are answered.</summary>
internal sealed class HostFrames(
    string mn, Outbox outbox, OutboxFile? file, FaultyLine line, FrameSeal seal, Replies replies, Tally tally, TimeProvider timers, Action<AnsweredUpload> answered)
{
    private const int Ready = 1; // QnRtn, HJ 212-2017 Table 7

    /// <summary>Takes every whole frame off the front of <paramref name="buffer"/>.</summary>
    public void Read(ref ReadOnlySequence<byte> buffer)
    {
        while (FrameScanner.TryRead(ref buffer, FrameOptions.Default, out var frame))
        {
            if (frame.Fault == FrameFault.None)
                Read(frame.Segment.IsSingleSegment ? frame.Segment.FirstSpan : frame.Segment.ToArray());
            else
                ReadSealed(frame);
        }
    }

    // An encrypted frame looks damaged to a scanner, which knows no key.
    private void ReadSealed(in ScannedFrame frame)
    {
        var reader = new ReadOnlySequence<byte>();
        if (frame.Fault == FrameFault.Checksum && seal.TryOpen(frame.Raw.ToArray(), out var plain))
        {
            reader = new ReadOnlySequence<byte>(plain);
            Read(ref reader);
        }
        else
            tally.BadFrame();
    }

    private void Read(ReadOnlySpan<byte> segment)
    {
        if (!Packet.TryParse(segment, out var packet, out _))
            tally.BadFrame();
        else if (packet.Command == Commands.DataAnswer)
            CloseAnswered(packet);
        else if (packet.Command == Commands.RequestAnswer)
            CloseRefused(packet);
        else if (replies.Answer(packet))
            tally.CommandAnswered();
    }

    private void CloseAnswered(in Packet packet)
    {
        if (TryQn(packet, out var qn) && outbox.Find(qn) is { } lost && line.LosesAnswer(lost))
            return;
        if (outbox.Close(qn) is not { } upload)
        {
            tally.StrayAnswer();
            return;
        }
        answered(new AnsweredUpload(mn, upload.Qn, upload.Command, upload.DataTime, upload.Factors, upload.DataArea,
            timers.GetElapsedTime(upload.SentAt)));
        file?.Close(qn);
        tally.Answered();
        outbox.Settle();
        upload.Batch?.Closed();
    }

    // An upload is only ever answered by 9014; 9011 with a QnRtn other than 1 says that it will never be taken.
    private void CloseRefused(in Packet packet)
    {
        if (!packet.TryFind("QnRtn"u8, out var text) || !Utf8Parser.TryParse(text, out int result, out _) || result == Ready)
            return;
        if (!TryQn(packet, out var qn) || outbox.Close(qn) is not { } upload)
        {
            tally.StrayAnswer();
            return;
        }
        file?.Close(qn);
        tally.Refused();
        outbox.Settle();
        upload.Batch?.Closed();
    }

    // HJ/T 212-2005 answers carry the QN inside the data area.
    private static bool TryQn(in Packet packet, out long qn)
    {
        var text = packet.Qn;
        if (text.IsEmpty && packet.TryFind("QN"u8, out var inside))
            text = inside;
        return Utf8Parser.TryParse(text, out qn, out var read) && read == text.Length && read == WireTime.QnLength;
    }
}
