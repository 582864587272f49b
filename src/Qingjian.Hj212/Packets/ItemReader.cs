namespace Qingjian.Hj212;

/// <summary>Reads the <c>name=value</c> pairs of a data area in order (HJ 212-2017 6.3.3.1). Log text between <c>//</c> and <c>//</c> is one
/// value, whatever it contains. Nothing is allocated.</summary>
public ref struct ItemReader
{
    private readonly ReadOnlySpan<byte> _area;

    /// <summary>A reader at the beginning of a data area.</summary>
    public ItemReader(ReadOnlySpan<byte> dataArea) => _area = dataArea;

    /// <summary>The deviations met so far: blanks and empty items.</summary>
    public Tolerances Tolerances { get; private set; }

    internal int Position { get; set; }

    /// <summary>Reads the next pair; empty items are skipped. False at the end.</summary>
    public bool Read(out Item item)
    {
        while (Position < _area.Length)
        {
            var rest = _area[Position..];
            var nameEnd = rest.IndexOfAny((byte)'=', (byte)',', (byte)';');
            var hasValue = nameEnd >= 0 && rest[nameEnd] == '=';
            var end = hasValue ? ValueEnd(rest, nameEnd + 1) : nameEnd < 0 ? rest.Length : nameEnd;
            Position += end + 1;
            var name = Trimmed(rest[..(hasValue ? nameEnd : end)]);
            if (name.IsEmpty && !hasValue)
            {
                Tolerances |= Tolerances.EmptyItems;
                continue;
            }
            if (end == rest.Length - 1)
                Tolerances |= Tolerances.EmptyItems;
            var value = hasValue ? Trimmed(rest[(nameEnd + 1)..end]) : default;
            item = new(name, value, hasValue, end >= rest.Length || rest[end] == ';');
            return true;
        }
        item = default;
        return false;
    }

    private static int ValueEnd(ReadOnlySpan<byte> rest, int start)
    {
        var value = rest[start..];
        var from = value.StartsWith("//"u8) ? LogEnd(value) : 0;
        var end = value[from..].IndexOfAny((byte)',', (byte)';');
        return end < 0 ? rest.Length : start + from + end;
    }

    private static int LogEnd(ReadOnlySpan<byte> value)
    {
        var closing = value[2..].IndexOf("//"u8);
        return closing < 0 ? 0 : closing + 4;
    }

    private ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text[0] > ' ' && text[^1] > ' ')
            return text;
        Tolerances |= Tolerances.Blanks;
        return WireText.Trim(text);
    }
}
