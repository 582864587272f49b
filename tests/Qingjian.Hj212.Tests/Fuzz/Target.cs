using System.Buffers;

namespace Qingjian.Hj212.Tests.Fuzz;

/// <summary>Everything in the library that takes bytes from the wire, with what must hold whatever the bytes are.</summary>
internal sealed class Target
{
    private static readonly DateTimeOffset _now = new(2026, 3, 1, 8, 0, 0, TimeSpan.FromHours(8));
    private static readonly Sm4Key _key = Sm4Key.FromText("0000000000000000");
    private readonly PartJoiner _joiner = new();
    private readonly ExchangeBook _book = new();
    private readonly FieldRequests _requests = new(new(Sample.Mn, "123456", null, Dialect.Hj2017));

    public Target() => _book.TryAdd(new Exchange
    {
        Kind = ExchangeKind.Request,
        Command = 2061,
        Qn = "20160801085857223",
        Times = ExchangeTimes.Mobile,
        AskedAt = _now,
        Span = new(_now.AddYears(-20), _now),
    });

    /// <summary>How many packets were read.</summary>
    public long Packets { get; private set; }

    /// <summary>How many messages were read.</summary>
    public long Messages { get; private set; }

    public void Feed(byte[] input)
    {
        var buffer = Frames.Pieced.Sequence(input, 1 + input.Length % 97);
        long accounted = 0;
        while (true)
        {
            var before = buffer.Length;
            var isFrame = FrameScanner.TryReadAtPause(ref buffer, FrameOptions.WithForeignChecksums, out var frame);
            accounted += before - buffer.Length;
            if (!isFrame)
                break;
            Require(before > buffer.Length && frame.Raw.Length + frame.NoiseBytes == before - buffer.Length, "the scanner moves past what it reports");
            Take(frame);
        }
        Require(accounted + buffer.Length == input.Length, "every byte is frame, refused or noise");
        FrameReport.Describe(input);
        Masking.CutPassword(input, new byte[input.Length]);
        EncryptedFrame.TryReadMn(input, out _);
    }

    private void Take(in ScannedFrame frame)
    {
        var raw = frame.Raw.ToArray();
        if (frame.Fault == FrameFault.Checksum)
            EncryptedFrame.TryOpen(raw, _key, out _);
        if (frame.Fault != FrameFault.None || !Packet.TryParse(frame.Segment.ToArray(), out var packet, out _))
            return;
        Packets++;
        var readings = new ReadingReader(packet);
        while (readings.Read(out var reading))
            Require(!reading.Factor.IsEmpty, "a reading names a factor");
        DialectRecognition.Candidates(packet);
        _joiner.Add(packet, _now);
        _book.Receive(packet, _now);
        _requests.Receive(packet);
        Require(_joiner.Bytes <= PartLimits.Default.Bytes && _joiner.OpenCount <= PartLimits.Default.Open, "the joiner is bounded");
        ReadMessages(packet);
    }

    private void ReadMessages(in Packet packet)
    {
        foreach (var dialect in (Dialect[])[Dialect.Hj2005, Dialect.Hj2017, Dialect.Hj2025, Dialect.SurfaceWater])
            foreach (var side in (Side[])[Side.Field, Side.Host])
                if (MessageReader.TryRead(packet, side, dialect, out var message, out _))
                    WriteAgain(message, packet.Command, side, dialect);
    }

    // What was read is either refused by the writer, with its reason, or comes back equal.
    private void WriteAgain(Message message, int command, Side side, Dialect dialect)
    {
        Messages++;
        FieldFacts.Of(message, command, _now);
        string area;
        try
        {
            area = MessageWriter.ToText(message, dialect);
        }
        catch (ArgumentException)
        {
            return;
        }
        Require(Packet.TryParse(Sample.Bytes($"QN=20160801085857223;ST=32;CN={command:D4};PW=123456;MN={Sample.Mn};Flag=4;CP=&&{area}&&"), out var packet, out _)
            && MessageReader.TryRead(packet, side, dialect, out var again, out _) && again.Equals(message), $"{message} in {dialect} comes back equal from {area}");
    }

    private static void Require(bool holds, string what)
    {
        if (!holds)
            throw new InvalidOperationException("It does not hold that " + what);
    }
}
