using System.Buffers;
using System.Globalization;
using Qingjian.Hj212;

namespace Qingjian.Simulator.Client;

/// <summary>Makes the frames of an upload, each with its own QN and asking for its answer.</summary>
internal sealed class FrameMaker(StationClientOptions options, FieldSettings settings, FieldClock clock)
{
    private const int HeadLength = 2, LengthDigits = 4, TailLength = 6; // HJ 212-2017 Table 2
    private static ReadOnlySpan<byte> ResendMark => "RF=1;"u8;
    private readonly Lock _gate = new();
    private readonly UploadBuilder _builder = new();
    private readonly ArrayBufferWriter<byte> _output = new();
    private readonly List<long> _qns = [];

    // HJ 212-2025 marks what is sent again (second-hand). Frames are made with the mark, so that it has room, and lose it
    // for their first sending.
    private bool MarksResends => options.Dialect == Dialect.Hj2025;

    /// <summary>One frame, or several where the data area exceeds 950 bytes.</summary>
    public List<PendingUpload> Make(Upload upload, Func<int, UploadBatch>? batchOf = null)
    {
        lock (_gate)
        {
            _builder.Begin(upload.DataTime);
            foreach (var item in upload.Items)
                _builder.Add(item.Factor, item.Statistic, item.Digits, (byte)item.Mark);
            _builder.Write(Begin(), Header(upload.Command, NewQn()), NewQn);
            return Cut(upload.Command, upload.DataTime, batchOf);
        }
    }

    /// <summary>The frames of a message that is not made of numbers of factors alone.</summary>
    public List<PendingUpload> Make(int command, Message message, DateTimeOffset dataTime, Func<int, UploadBatch>? batchOf = null)
    {
        lock (_gate)
        {
            MessageWriter.Write(Begin(), Header(command, NewQn()), message, options.Dialect, NewQn);
            return Cut(command, dataTime, batchOf);
        }
    }

    /// <summary>The header of a request for time calibration (CN 1013), a notice.</summary>
    public PacketHeader TimeRequest() => Header(Commands.TimeCalibrationRequest, Text(clock.NextQn())) with { IsResend = false };

    private ArrayBufferWriter<byte> Begin()
    {
        _output.ResetWrittenCount();
        _qns.Clear();
        return _output;
    }

    private List<PendingUpload> Cut(int command, DateTimeOffset dataTime, Func<int, UploadBatch>? batchOf)
    {
        var frames = new List<PendingUpload>(_qns.Count);
        var batch = batchOf?.Invoke(_qns.Count);
        var rest = _output.WrittenMemory;
        foreach (var qn in _qns)
        {
            var made = rest[..FrameLength(rest.Span)].ToArray();
            rest = rest[made.Length..];
            var frame = MarksResends ? WithoutMark(made) : made;
            frames.Add(new PendingUpload
            {
                Qn = qn,
                Frame = frame,
                ResendFrame = MarksResends ? made : null,
                DataArea = DataAreaOf(frame),
                Command = command,
                DataTime = dataTime.ToOffset(Beijing.Offset),
                Factors = FactorsOf(DataAreaOf(frame).Span),
                Part = frames.Count + 1,
                Batch = batch,
            });
        }
        return frames;
    }

    /// <summary>What stands between <c>CP=&amp;&amp;</c> and <c>&amp;&amp;</c> of a frame that this class made.</summary>
    public static ReadOnlyMemory<byte> DataAreaOf(byte[] frame)
    {
        var start = frame.AsSpan().IndexOf("CP=&&"u8) + "CP=&&"u8.Length;
        return frame.AsMemory()[start..^("&&"u8.Length + TailLength)];
    }

    private static byte[] WithoutMark(byte[] frame)
    {
        var segment = frame.AsSpan((HeadLength + LengthDigits)..^TailLength);
        var mark = segment.IndexOf(ResendMark);
        var plain = new ArrayBufferWriter<byte>(frame.Length);
        FrameWriter.WriteSegment(plain, [.. segment[..mark], .. segment[(mark + ResendMark.Length)..]]);
        return plain.WrittenSpan.ToArray();
    }

    private static int FrameLength(ReadOnlySpan<byte> frame) => FrameWriter.Overhead
        + int.Parse(frame.Slice(HeadLength, LengthDigits), NumberStyles.None, CultureInfo.InvariantCulture);

    // Items are separated by semicolons and the first is DataTime.
    private static int FactorsOf(ReadOnlySpan<byte> dataArea) => dataArea.Count((byte)';');

    private PacketHeader Header(int command, string qn) => new()
    {
        Qn = qn,
        St = options.SystemCode,
        Command = command,
        Password = settings.Password,
        Mn = options.Mn,
        Flag = PacketFlag.For(options.Dialect, wantsAnswer: true),
        IsResend = MarksResends,
    };

    private string NewQn()
    {
        _qns.Add(clock.NextQn());
        return Text(_qns[^1]);
    }

    private static string Text(long qn) => qn.ToString("D17", CultureInfo.InvariantCulture);
}
