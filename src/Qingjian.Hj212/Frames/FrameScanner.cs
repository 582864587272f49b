using System.Buffers;
using Qingjian.Hj212.Frames;

namespace Qingjian.Hj212;

/// <summary>Finds frames in a stream (HJ 212-2017 6.3.1): sticky, split, noisy, by the letter first and tolerant second. It keeps no state: what it
/// needs again stays in the buffer.</summary>
public static class FrameScanner
{
    // Frames that cross pieces of a buffer are copied together: most are shorter than this, so that a long buffer is not copied for each.
    private const int FirstCopy = 8 * 1024;

    /// <summary>Finds the next frame, or the next refused stretch, at the front of <paramref name="buffer"/> and moves the buffer past it. False
    /// when more bytes are needed; the buffer then starts at the first byte that still matters, what was dropped before it is noise. Every byte
    /// that is left has been looked at: examined is the buffer's end.</summary>
    public static bool TryRead(ref ReadOnlySequence<byte> buffer, FrameOptions options, out ScannedFrame frame) =>
        TryRead(ref buffer, options, isAll: false, out frame);

    /// <summary>As <see cref="TryRead(ref ReadOnlySequence{byte}, FrameOptions, out ScannedFrame)"/>, when nothing has arrived for a while or the
    /// input has ended: a frame without a tail is complete now, half a frame is refused as cut. Call it until it gives false.</summary>
    public static bool TryReadAtPause(ref ReadOnlySequence<byte> buffer, FrameOptions options, out ScannedFrame frame) =>
        TryRead(ref buffer, options, isAll: true, out frame);

    /// <summary>The data segment of one frame that was kept as raw bytes, found as the scanner found it. False when the bytes are no frame.</summary>
    public static bool TryReadStored(ReadOnlySpan<byte> raw, FrameOptions options, out ReadOnlySpan<byte> segment)
    {
        var finding = FrameSearch.Look(raw, options, isAll: true);
        var isFrame = finding.Kind == FindingKind.Frame;
        segment = isFrame ? raw.Slice(finding.SegmentStart, finding.SegmentLength) : default;
        return isFrame;
    }

    private static bool TryRead(ref ReadOnlySequence<byte> buffer, FrameOptions options, bool isAll, out ScannedFrame frame)
    {
        var noise = 0;
        while (true)
        {
            var finding = Look(ref buffer, options, isAll, ref noise, out var looked);
            if (finding.Kind != FindingKind.NeedMore)
            {
                frame = Cut(buffer, finding, noise + finding.Noise);
                buffer = buffer.Slice(finding.End);
                return true;
            }
            var isLookedThrough = looked == buffer.Length;
            noise += finding.Noise;
            buffer = buffer.Slice(finding.Noise);
            // A long buffer is looked at in stretches: where one held noise alone, the frame may stand in the next.
            if (isLookedThrough || finding.Noise == 0)
            {
                frame = default;
                return false;
            }
        }
    }

    // The first piece as it lies, and only when that is not enough a copy across pieces; noise of the first piece is dropped on the way.
    private static Finding Look(ref ReadOnlySequence<byte> buffer, FrameOptions options, bool isAll, ref int noise, out long looked)
    {
        var window = buffer.FirstSpan;
        var finding = FrameSearch.Look(window, options, isAll && buffer.IsSingleSegment);
        looked = window.Length;
        if (finding.Kind != FindingKind.NeedMore || buffer.IsSingleSegment)
            return finding;
        noise += finding.Noise;
        buffer = buffer.Slice(finding.Noise);
        return LookAcrossPieces(buffer, options, isAll, out looked);
    }

    private static Finding LookAcrossPieces(in ReadOnlySequence<byte> buffer, FrameOptions options, bool isAll, out long looked)
    {
        // Twice the limit: a head may stand behind as much noise.
        var most = Math.Min(buffer.Length, 2L * options.MaxUnterminated + FirstCopy);
        for (looked = Math.Min(FirstCopy, most); ; looked = most)
        {
            var finding = LookAtCopy(buffer.Slice(0, looked), options, isAll && looked == buffer.Length);
            if (finding.Kind != FindingKind.NeedMore || looked == most)
                return finding;
        }
    }

    private static Finding LookAtCopy(in ReadOnlySequence<byte> part, FrameOptions options, bool isAll)
    {
        var length = (int)part.Length;
        var copy = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            part.CopyTo(copy);
            return FrameSearch.Look(copy.AsSpan(0, length), options, isAll);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(copy);
        }
    }

    private static ScannedFrame Cut(in ReadOnlySequence<byte> buffer, in Finding finding, int noise) => new()
    {
        Raw = buffer.Slice(finding.Noise, finding.End - finding.Noise),
        Segment = finding.Kind == FindingKind.Frame ? buffer.Slice(finding.SegmentStart, finding.SegmentLength) : default,
        Fault = finding.Fault,
        Tolerances = finding.Tolerances,
        NoiseBytes = noise,
    };
}
