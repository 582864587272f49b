using System.Buffers;
using BenchmarkDotNet.Attributes;
using Qingjian.Hj212;

namespace Qingjian.Benchmarks.Decode;

/// <summary>One frame of 20 factors from received bytes to typed readings: scan, checksum, header, DataTime, every value with its mark. The
/// alternative is the decoder that one writes first: a string, Split, decimal.Parse.</summary>
[MemoryDiagnoser]
public class DecodeFrame
{
    private readonly byte[] _frame = TwentyFactors.Frame();

    /// <summary>This library.</summary>
    [Benchmark]
    public long Qingjian()
    {
        var buffer = new ReadOnlySequence<byte>(_frame);
        long sum = 0;
        while (FrameScanner.TryRead(ref buffer, FrameOptions.Default, out var frame))
        {
            if (!Packet.TryParse(frame.Segment.FirstSpan, out var packet, out _) || !packet.TryGetDataTime(out var time))
                continue;
            sum += packet.Command + packet.Flag.Value + packet.Mn.Length + time.Ticks;
            var readings = new ReadingReader(packet);
            while (readings.Read(out var reading))
                sum += reading.Digits.Mantissa + reading.Mark;
        }
        return sum;
    }

    /// <summary>The plain alternative.</summary>
    [Benchmark(Baseline = true)]
    public long SplitAndParse() => SplitDecoder.Decode(_frame);
}
