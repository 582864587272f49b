using System.Buffers;
using System.Globalization;
using Qingjian.Hj212;

namespace Qingjian.Simulator.Client;

/// <summary>Makes the frames of an upload, each with its own QN and asking for its answer.</summary>
internal sealed class FrameMaker(StationClientOptions options, FieldClock clock)
{
    private const int HeadLength = 2, LengthDigits = 4; // HJ 212-2017 Table 2
    private readonly Lock _gate = new();
    private readonly UploadBuilder _builder = new();
    private readonly ArrayBufferWriter<byte> _output = new();
    private readonly List<long> _qns = [];

    /// <summary>One frame, or several where the data area exceeds 950 bytes.</summary>
    public List<PendingUpload> Make(Upload upload)
    {
        lock (_gate)
        {
            Build(upload);
            _output.ResetWrittenCount();
            _qns.Clear();
            var header = Header(upload.Command, NewQn());
            _builder.Write(_output, header, NewQn);
            return Cut(upload);
        }
    }

    /// <summary>The header of a request for time calibration (CN 1013), a notice.</summary>
    public PacketHeader TimeRequest() =>
        Header(Commands.TimeCalibrationRequest, Text(clock.NextQn()));

    private void Build(Upload upload)
    {
        _builder.Begin(upload.DataTime);
        foreach (var item in upload.Items)
            _builder.Add(item.Factor, item.Statistic, item.Digits, (byte)item.Mark);
    }

    private List<PendingUpload> Cut(Upload upload)
    {
        var frames = new List<PendingUpload>(_qns.Count);
        var rest = _output.WrittenMemory;
        foreach (var qn in _qns)
        {
            var frame = rest[..FrameLength(rest.Span)].ToArray();
            rest = rest[frame.Length..];
            frames.Add(new PendingUpload
            {
                Qn = qn,
                Frame = frame,
                DataArea = DataAreaOf(frame),
                Command = upload.Command,
                DataTime = upload.DataTime.ToOffset(Beijing.Offset),
                Factors = FactorsOf(DataAreaOf(frame).Span),
            });
        }
        return frames;
    }

    private static int FrameLength(ReadOnlySpan<byte> frame) => FrameWriter.Overhead
        + int.Parse(frame.Slice(HeadLength, LengthDigits), NumberStyles.None, CultureInfo.InvariantCulture);

    private static ReadOnlyMemory<byte> DataAreaOf(byte[] frame)
    {
        var start = frame.AsSpan().IndexOf("CP=&&"u8) + "CP=&&"u8.Length;
        return frame.AsMemory()[start..^("&&"u8.Length + "0000\r\n"u8.Length)];
    }

    // Items are separated by semicolons and the first is DataTime.
    private static int FactorsOf(ReadOnlySpan<byte> dataArea) => dataArea.Count((byte)';');

    // Version in bits 2 to 7, bit 0 asks for the answer (HJ 212-2017 Table 3).
    private static PacketFlag FlagOf(Dialect dialect)
    {
        var version = dialect switch
        {
            Dialect.Hj2005 => 0,
            Dialect.Hj2017 => 1,
            Dialect.Hj2025 or Dialect.SurfaceWater => 2,
        };
        return new PacketFlag((byte)(version << 2 | 1));
    }

    private PacketHeader Header(int command, string qn) => new()
    {
        Qn = qn,
        St = options.SystemCode,
        Command = command,
        Password = options.Password,
        Mn = options.Mn,
        Flag = FlagOf(options.Dialect),
    };

    private string NewQn()
    {
        _qns.Add(clock.NextQn());
        return Text(_qns[^1]);
    }

    private static string Text(long qn) => qn.ToString("D17", CultureInfo.InvariantCulture);
}
