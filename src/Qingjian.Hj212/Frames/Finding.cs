namespace Qingjian.Hj212.Frames;

/// <summary>What a look at a window of bytes found; positions are those of the window.</summary>
/// <param name="Kind">Frame, refused stretch, or nothing yet.</param>
/// <param name="Noise">Bytes before the head; where a frame or refused stretch starts.</param>
/// <param name="SegmentStart">Where the data segment starts.</param>
/// <param name="SegmentLength">The bytes of the data segment.</param>
/// <param name="End">The first byte after the frame or refused stretch.</param>
/// <param name="Fault">Why it is refused.</param>
/// <param name="Tolerances">By what it is accepted.</param>
internal readonly record struct Finding(
    FindingKind Kind, int Noise, int SegmentStart, int SegmentLength, int End, FrameFault Fault, Tolerances Tolerances)
{
    public static Finding NeedMore(int noise) => new(FindingKind.NeedMore, noise, 0, 0, 0, FrameFault.None, Tolerances.None);

    public static Finding Refused(int head, int end, FrameFault fault) =>
        new(FindingKind.Refused, head, 0, 0, end, fault, Tolerances.None);
}
