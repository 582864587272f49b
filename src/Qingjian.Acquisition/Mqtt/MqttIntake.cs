using System.Buffers;
using System.IO.Pipelines;
using Microsoft.Extensions.Localization;
using MQTTnet.Protocol;
using Qingjian.Acquisition.Gateway;
using Qingjian.Acquisition.Intake;
using Qingjian.Archive;
using Qingjian.Hj212;

namespace Qingjian.Acquisition.Mqtt;

/// <summary>Takes a message of a station: a batch of observations, or frames as the TCP gateway takes them.</summary>
internal sealed class MqttIntake(TakeBatch taking, FrameIntake frames, SenderPace pace, IStringLocalizer<AcquisitionWords> words)
{
    public async Task<MqttAnswer> TakeAsync(MqttStation station, string topic, ReadOnlySequence<byte> payload, CancellationToken cancellationToken)
    {
        if (topic != MqttTopics.Observations(station.Card.Mn) && topic != MqttTopics.Frames(station.Card.Mn))
            return MqttAnswer.Refused(MqttPubAckReasonCode.NotAuthorized, words["Intake.Mqtt.Topic", MqttTopics.Observations(station.Card.Mn), MqttTopics.Frames(station.Card.Mn)]);
        if (pace.WaitOf("mqtt:" + station.Card.Code) is not null)
            return MqttAnswer.Refused(MqttPubAckReasonCode.QuotaExceeded, words["Intake.TooOften", pace.BatchesPerMinute]);
        if (payload.Length > BatchText.MostBytes)
            return MqttAnswer.Refused(MqttPubAckReasonCode.ImplementationSpecificError, words["Intake.TooLarge", BatchText.MostBytes]);
        return topic == MqttTopics.Observations(station.Card.Mn)
            ? await TakeBatchAsync(station, payload.ToArray(), cancellationToken)
            : await TakeFramesAsync(station, payload, cancellationToken);
    }

    private async Task<MqttAnswer> TakeBatchAsync(MqttStation station, byte[] body, CancellationToken cancellationToken) =>
        BatchText.TryRead(body, out var fault) is { } items
            ? MqttAnswer.Of(BatchAnswer.Of(await taking.TakeAsync(Incoming.Of(items, body), station.Sender, cancellationToken), words))
            : MqttAnswer.Refused(MqttPubAckReasonCode.PayloadFormatInvalid, words.Sentence(fault!), fault!.TextLine);

    // The frames' answers (9014 …) go back as they would on the wire, once the frames are durable.
    private async Task<MqttAnswer> TakeFramesAsync(MqttStation station, ReadOnlySequence<byte> payload, CancellationToken cancellationToken)
    {
        if (IsOfAnother(payload, station.Card.Mn))
            return MqttAnswer.Refused(MqttPubAckReasonCode.NotAuthorized, words["Intake.Mqtt.OtherStation", station.Card.Mn]);
        using var answers = new MemoryStream();
        var output = PipeWriter.Create(answers, new StreamPipeWriterOptions(leaveOpen: true));
        var taken = frames.Take(station.Link, ref payload, isAll: true, output);
        await frames.WaitDurableAsync(taken.Position, cancellationToken);
        await output.CompleteAsync();
        return new(taken.Answers > 0 ? MqttPubAckReasonCode.Success : MqttPubAckReasonCode.PayloadFormatInvalid, answers.ToArray());
    }

    private static bool IsOfAnother(ReadOnlySequence<byte> payload, string mn)
    {
        while (FrameScanner.TryReadAtPause(ref payload, FrameOptions.WithForeignChecksums, out var frame))
        {
            if (frame.Fault == FrameFault.None && Packet.TryParse(frame.Segment.ToArray(), out var packet, out _)
                && !packet.Mn.SequenceEqual(System.Text.Encoding.ASCII.GetBytes(mn)))
                return true;
        }
        return false;
    }
}
