using System.Buffers;
using System.Text;

namespace Qingjian.Hj212.Tests.Frames;

/// <summary>One result of a scan, copied out of the buffer.</summary>
internal sealed record Scan(string Raw, string Segment, FrameFault Fault, Tolerances Tolerances)
{
    /// <summary>Scans everything that has arrived and waits for more.</summary>
    public static List<Scan> Of(byte[] bytes, FrameOptions? options = null, bool atPause = false) =>
        Of(new ReadOnlySequence<byte>(bytes), options, atPause, out _);

    public static List<Scan> Of(ReadOnlySequence<byte> buffer, FrameOptions? options, bool atPause, out ReadOnlySequence<byte> rest)
    {
        var found = new List<Scan>();
        while (TryRead(ref buffer, options ?? FrameOptions.Default, atPause, out var frame))
            found.Add(From(frame));
        rest = buffer;
        return found;
    }

    public static Scan One(byte[] bytes, FrameOptions? options = null, bool atPause = false) => Assert.Single(Of(bytes, options, atPause));

    /// <summary>Feeds bytes piece by piece, as a pipe gives them, then pauses.</summary>
    public static List<Scan> Pieces(byte[] bytes, params ReadOnlySpan<int> cuts)
    {
        var found = new List<Scan>();
        var kept = ReadOnlySequence<byte>.Empty;
        int[] ends = [.. cuts, bytes.Length];
        var start = 0;
        foreach (var end in ends)
        {
            kept = Pieced.Append(kept, bytes[start..end]);
            start = end;
            found.AddRange(Of(kept, null, atPause: end == bytes.Length, out kept));
        }
        return found;
    }

    private static bool TryRead(ref ReadOnlySequence<byte> buffer, FrameOptions options, bool atPause, out ScannedFrame frame) =>
        atPause ? FrameScanner.TryReadAtPause(ref buffer, options, out frame) : FrameScanner.TryRead(ref buffer, options, out frame);

    private static Scan From(in ScannedFrame frame) => new(
        Encoding.Latin1.GetString(frame.Raw), Encoding.Latin1.GetString(frame.Segment), frame.Fault, frame.Tolerances);
}
