using System.Buffers;

namespace Qingjian.Hj212.Tests.Readme;

/// <summary>The examples of the package's README, word for word between their marks.</summary>
internal static class Examples
{
    public static void Read(byte[] received, TextWriter output)
    {
        // <read>
        var buffer = new ReadOnlySequence<byte>(received); // from a PipeReader: frames may be split, glued together, or noise
        while (FrameScanner.TryRead(ref buffer, FrameOptions.Default, out var frame))
        {
            if (frame.Fault != FrameFault.None || !Packet.TryParse(frame.Segment.ToArray(), out var packet, out _))
                continue; // frame.Raw holds every byte of what was refused, frame.Fault says why
            packet.TryGetDataTime(out var time); // +08:00
            var readings = new ReadingReader(packet); // allocates nothing
            while (readings.Read(out var reading))
                output.WriteLine($"{time:yyyy-MM-dd HH:mm} {reading.Factor} {reading.Statistic} {reading.Digits} {(char)reading.Mark}");
        }
        // </read>
    }

    public static Exchange Ask(IBufferWriter<byte> output, byte[] answers, DateTimeOffset now)
    {
        // <ask>
        var command = new PacketHeader
        {
            Qn = WireTime.ToQn(now),
            St = "32",
            Command = Commands.SetRealTimeInterval,
            Password = "123456",
            Mn = "010000A8900016F000169DC0",
            Flag = PacketFlag.Hj2017Answered,
        };
        MessageWriter.Write(output, command, new RealTimeInterval(Seconds: 60), Dialect.Hj2017);

        var book = new ExchangeBook(); // one for each station
        book.TryAdd(new()
        {
            Kind = ExchangeKind.Request,
            Command = command.Command,
            Qn = command.Qn,
            Times = ExchangeTimes.Mobile, // 10 s, 3 resends
            AskedAt = now,
        });
        book.Sent(command.Qn, now);

        var buffer = new ReadOnlySequence<byte>(answers);
        while (FrameScanner.TryRead(ref buffer, FrameOptions.Default, out var frame))
            if (frame.Fault == FrameFault.None && Packet.TryParse(frame.Segment.ToArray(), out var packet, out _))
                book.Receive(packet, now); // 9011: executing; 9012: done or failed
        foreach (var change in book.Due(now.AddSeconds(10)))
            if (change.Action == ExchangeAction.SendAgain)
                book.Sent(change.After.Qn, now.AddSeconds(10)); // and send the same bytes again
        return book.All.Single();
        // </ask>
    }

    public static IReadOnlyList<FieldFact> Answer(byte[] segment, IBufferWriter<byte> output, DateTimeOffset now)
    {
        // <answer>
        if (!Packet.TryParse(segment, out var packet, out var packetFault))
            throw new FormatException($"{packetFault.Field}: {packetFault.Rule}");
        if (packet.Flag.WantsAnswer && Commands.IsUpload(packet.Command))
            Answers.WriteDataAnswer(output, packet); // 9014 in the sender's own edition, once the frame is durable
        if (!MessageReader.TryRead(packet, Side.Field, out var message, out var fault))
            throw new FormatException(fault.ToString()); // field, value and rule
        return FieldFacts.Of(message, packet.Command, now); // logs, states, parameters, quality control
        // </answer>
    }
}
