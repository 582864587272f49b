namespace Qingjian.Hj212.Frames;

/// <summary>What follows a checksum: CR LF by the standard (HJ 212-2017 Table 2).</summary>
/// <param name="End">The first byte after the tail; the checksum's end when there is none.</param>
/// <param name="Kind">How sure it is.</param>
/// <param name="Tolerances">Whether it departs from CR LF.</param>
internal readonly record struct FrameTail(int End, TailKind Kind, Tolerances Tolerances)
{
    private const int MostPadding = 16;

    public static FrameTail Read(ReadOnlySpan<byte> window, int at, bool isAll)
    {
        if (at + 2 <= window.Length && window[at] == '\r' && window[at + 1] == '\n')
            return new(at + 2, TailKind.LineEnd, Tolerances.None);
        var next = at;
        while (next < window.Length && next - at < MostPadding && window[next] is (byte)' ' or (byte)'\t' or (byte)'*')
            next++;
        if (next >= window.Length)
            return isAll ? new(next, TailKind.Sure, Tolerances.Tail) : new(at, TailKind.Undecided, Tolerances.Tail);
        return window[next] switch
        {
            (byte)'\n' => new(next + 1, TailKind.LineEnd, Tolerances.Tail),
            (byte)'\r' => AfterReturn(window, next, at, isAll),
            (byte)'#' => new(at, TailKind.Sure, Tolerances.Tail),
            _ => new(at, TailKind.Missing, Tolerances.Tail),
        };
    }

    private static FrameTail AfterReturn(ReadOnlySpan<byte> window, int at, int checksumEnd, bool isAll)
    {
        if (at + 1 < window.Length)
            return new(window[at + 1] == '\n' ? at + 2 : at + 1, TailKind.LineEnd, Tolerances.Tail);
        return isAll ? new(at + 1, TailKind.LineEnd, Tolerances.Tail) : new(checksumEnd, TailKind.Undecided, Tolerances.Tail);
    }
}
