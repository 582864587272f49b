using System.Text.Unicode;

namespace Qingjian.Hj212.Frames;

/// <summary>Looks for one frame in contiguous bytes. The declared length is trusted first; only when no fitting checksum stands where it leads to
/// is another end searched for (HJ 212-2025 segments may contain any byte, so an end mark alone proves nothing).</summary>
internal static class FrameSearch
{
    private const int ChecksumLength = 4;
    private const int StandardSegment = 1024; // HJ 212-2017 Table 2

    public static Finding Look(ReadOnlySpan<byte> window, FrameOptions options, bool isAll)
    {
        var head = FrameHead.Find(window, 0, isAll);
        if (!head.IsFound)
            return Finding.NeedMore(head.Start);
        return IsTrusted(head, options) && TryByLength(window, head, options, isAll, out var finding)
            ? finding
            : Search(window, head, options, isAll);
    }

    private static bool IsTrusted(in FrameHead head, FrameOptions options) =>
        head.Declared <= options.MaxSegment && (head.Tolerances & ~options.Allowed) == 0;

    private static bool TryByLength(ReadOnlySpan<byte> window, in FrameHead head, FrameOptions options, bool isAll, out Finding finding)
    {
        finding = default;
        var segmentEnd = head.SegmentStart + head.Declared;
        if (segmentEnd >= window.Length)
            return false;
        var checksum = ChecksumText.Read(window[segmentEnd..]);
        if (!checksum.Fits(window[head.SegmentStart..segmentEnd], options.Allowed, out var used))
            return false;
        var tail = FrameTail.Read(window, segmentEnd + checksum.Length, isAll);
        if (checksum.Length < ChecksumLength && tail.Kind < TailKind.Sure)
            return false;
        finding = tail.Kind == TailKind.Undecided
            ? Finding.NeedMore(head.Start)
            : Accept(head, head.Declared, tail, used | tail.Tolerances);
        return (finding.Tolerances & ~options.Allowed) == 0;
    }

    private static Finding Accept(in FrameHead head, int length, in FrameTail tail, Tolerances used) =>
        new(FindingKind.Frame, head.Start, head.SegmentStart, length, tail.End, FrameFault.None,
            used | head.Tolerances | (length > StandardSegment ? Tolerances.LongSegment : Tolerances.None));

    private static Finding Search(ReadOnlySpan<byte> window, in FrameHead head, FrameOptions options, bool isAll)
    {
        var limit = Math.Min(window.Length, head.SegmentStart + options.MaxUnterminated);
        var next = FrameHead.Find(window[..limit], head.SegmentStart, isAll: false);
        var stop = next.IsFound ? next.Start : limit;
        var badEnd = 0;
        for (var at = head.SegmentStart; at < stop && badEnd == 0;)
        {
            var found = window[at..stop].IndexOf("&&"u8);
            if (found < 0)
                break;
            at += found + 1;
            if (TryEnd(window, head, at + 1, options, isAll, out var finding, out badEnd))
                return finding;
        }
        return Refuse(window, head, options, isAll, badEnd, next.IsFound ? next.Start : -1);
    }

    // An end: "&&", a checksum that fits, and a line end, the next head or the end of the input. badEnd: an end whose checksum does not fit.
    private static bool TryEnd(
        ReadOnlySpan<byte> window, in FrameHead head, int segmentEnd, FrameOptions options, bool isAll, out Finding finding, out int badEnd)
    {
        finding = default;
        badEnd = 0;
        var checksum = ChecksumText.Read(window[segmentEnd..]);
        var tail = FrameTail.Read(window, segmentEnd + checksum.Length, isAll);
        if (checksum.Length == 0 || tail.Kind < TailKind.Sure)
            return false;
        var segment = window[head.SegmentStart..segmentEnd];
        // The limit comes first: otherwise a sender could have a checksum computed over 64 KiB for every other byte.
        if (segment.Length <= options.MaxSegment && checksum.Fits(segment, options.Allowed, out var used))
        {
            finding = Accept(head, segment.Length, tail, used | tail.Tolerances | LengthTolerance(head, segment));
            if ((finding.Tolerances & ~options.Allowed) == 0)
                return true;
        }
        badEnd = checksum.Length == ChecksumLength ? tail.End : 0;
        return false;
    }

    private static Tolerances LengthTolerance(in FrameHead head, ReadOnlySpan<byte> segment) =>
        head.Declared == segment.Length ? Tolerances.None
        : Utf8.IsValid(segment) && CountCharacters(segment) == head.Declared ? Tolerances.LengthInCharacters
        : Tolerances.DeclaredLength;

    private static int CountCharacters(ReadOnlySpan<byte> utf8)
    {
        var count = 0;
        foreach (var value in utf8)
            count += (value & 0xC0) == 0x80 ? 0 : 1;
        return count;
    }

    private static Finding Refuse(
        ReadOnlySpan<byte> window, in FrameHead head, FrameOptions options, bool isAll, int badEnd, int nextHead)
    {
        var declaredEnd = head.SegmentStart + head.Declared + ChecksumLength;
        var isComplete = IsTrusted(head, options) && declaredEnd <= window.Length;
        var isWaiting = IsTrusted(head, options) && !isComplete && !isAll;
        if (isWaiting)
            return Finding.NeedMore(head.Start);
        if (badEnd > 0)
            return Finding.Refused(head.Start, badEnd, FrameFault.Checksum);
        if (isComplete && HasChecksumText(window, declaredEnd))
        {
            var tail = FrameTail.Read(window, declaredEnd, isAll);
            if (tail.Kind >= TailKind.Sure && (nextHead < 0 || nextHead >= tail.End))
                return Finding.Refused(head.Start, tail.End, FrameFault.Checksum);
        }
        if (nextHead >= 0)
            return Finding.Refused(head.Start, nextHead, declaredEnd <= nextHead ? FrameFault.Length : FrameFault.Cut);
        if (isAll && window.Length - head.Start <= options.MaxUnterminated)
            return Finding.Refused(head.Start, window.Length, isComplete ? FrameFault.Length : FrameFault.Cut);
        return window.Length - head.SegmentStart >= options.MaxUnterminated
            ? Finding.Refused(head.Start, head.SegmentStart + options.MaxUnterminated, FrameFault.TooLong)
            : Finding.NeedMore(head.Start);
    }

    private static bool HasChecksumText(ReadOnlySpan<byte> window, int end) =>
        ChecksumText.Read(window[(end - ChecksumLength)..]).Length == ChecksumLength;
}
