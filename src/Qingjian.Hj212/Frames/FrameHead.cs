namespace Qingjian.Hj212.Frames;

/// <summary>The head <c>##</c> and the length field.</summary>
/// <param name="Start">Where <c>##</c> stands.</param>
/// <param name="SegmentStart">The first byte after the length field.</param>
/// <param name="Declared">The declared length of the data segment.</param>
/// <param name="Tolerances">Whether the field has four digits.</param>
internal readonly record struct FrameHead(int Start, int SegmentStart, int Declared, Tolerances Tolerances)
{
    private const int LongestLengthField = 6;

    /// <summary>Finds the first head from <paramref name="from"/>. When there is none, <c>Start</c> is the first byte that may still become one
    /// and <c>SegmentStart</c> is 0.</summary>
    public static FrameHead Find(ReadOnlySpan<byte> window, int from, bool isAll)
    {
        while (true)
        {
            var at = window[from..].IndexOf("##"u8);
            if (at < 0)
                return None(!isAll && window.Length > from && window[^1] == '#' ? window.Length - 1 : window.Length);
            at += from;
            var known = TryReadLength(window, at, isAll, out var head);
            if (known is true)
                return head;
            if (known is null)
                return None(at);
            from = at + 1;
        }
    }

    public bool IsFound => SegmentStart > 0;

    private static FrameHead None(int start) => new(start, 0, 0, Tolerances.None);

    // True: a head. False: "##" that is none. Null: more bytes are needed to tell.
    private static bool? TryReadLength(ReadOnlySpan<byte> window, int at, bool isAll, out FrameHead head)
    {
        var field = window[(at + 2)..];
        head = default;
        if (field.Length >= 4 && WireText.TryReadNumber(field[..4], out var declared))
        {
            head = new(at, at + 6, declared, Tolerances.None);
            return true;
        }
        return TryReadOddLength(field, at, isAll, out head);
    }

    // "##81QN=" and "## 453ST=": digits and blanks, then a letter.
    private static bool? TryReadOddLength(ReadOnlySpan<byte> field, int at, bool isAll, out FrameHead head)
    {
        head = default;
        var declared = 0;
        var digits = 0;
        for (var i = 0; i < field.Length && i <= LongestLengthField; i++)
        {
            var character = field[i];
            if (character is >= (byte)'0' and <= (byte)'9')
            {
                declared = declared * 10 + character - '0';
                digits++;
            }
            else if (character != ' ')
            {
                head = new(at, at + 2 + i, declared, Tolerances.LengthDigits);
                return digits > 0 && char.IsAsciiLetter((char)character);
            }
        }
        return field.Length > LongestLengthField || isAll ? false : null;
    }
}
