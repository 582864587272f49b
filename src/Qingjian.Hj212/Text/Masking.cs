namespace Qingjian.Hj212;

/// <summary>Cuts the password out of what is shown: PW travels in every frame.</summary>
public static class Masking
{
    /// <summary>A copy of a raw frame with the content of <c>PW=</c> and <c>NewPW=</c> replaced by asterisks, length kept.</summary>
    public static byte[] MaskPassword(ReadOnlySpan<byte> raw)
    {
        var masked = raw.ToArray();
        MaskInPlace(masked);
        return masked;
    }

    /// <summary>As <see cref="MaskPassword"/>, in the bytes themselves.</summary>
    public static void MaskInPlace(Span<byte> raw)
    {
        // NewPW= ends in PW=, so one search finds both, and any case of either.
        while (raw.Length > 3)
        {
            var at = FindPassword(raw);
            if (at < 0)
                return;
            raw = raw[at..];
            var end = raw.IndexOfAny((byte)';', (byte)',', (byte)'&');
            raw[..(end < 0 ? raw.Length : end)].Fill((byte)'*');
            raw = end < 0 ? default : raw[end..];
        }
    }

    /// <summary>The frame without its passwords and without what would help to guess them: the content of <c>PW=</c> and
    /// <c>NewPW=</c> is removed; where there was any, so are up to four digits after each <c>##</c> (the length of the frame,
    /// and so of the password) and up to four hexadecimal digits before each CR, each LF and the end (the checksum, which
    /// would leave one candidate in 65,536). A frame without password is copied as it is.</summary>
    /// <param name="raw">The frame as received.</param>
    /// <param name="target">At least as long as <paramref name="raw"/>.</param>
    /// <returns>How many bytes were written.</returns>
    public static int CutPassword(ReadOnlySpan<byte> raw, Span<byte> target)
    {
        var (written, any) = (0, false);
        while (FindPassword(raw) is >= 0 and var at)
        {
            raw[..at].CopyTo(target[written..]);
            (written, any) = (written + at, true);
            raw = raw[at..];
            var end = raw.IndexOfAny((byte)';', (byte)',', (byte)'&');
            raw = end < 0 ? default : raw[end..];
        }
        raw.CopyTo(target[written..]);
        written += raw.Length;
        return any ? CutHints(target[..written]) : written;
    }

    // In place: what is kept never moves to the right.
    private static int CutHints(Span<byte> frame)
    {
        var written = 0;
        for (var i = 0; i < frame.Length; i++)
        {
            if (frame[i] is (byte)'\r' or (byte)'\n')
                written = BeforeChecksum(frame[..written]);
            var ends = i > 0 && frame[i] == '#' && frame[i - 1] == '#';
            frame[written++] = frame[i];
            for (var digits = 0; ends && digits < 4 && i + 1 < frame.Length && char.IsAsciiDigit((char)frame[i + 1]); digits++)
                i++;
        }
        return BeforeChecksum(frame[..written]);
    }

    private static int BeforeChecksum(ReadOnlySpan<byte> kept)
    {
        var end = kept.Length;
        while (end > 0 && kept.Length - end < 4 && char.IsAsciiHexDigit((char)kept[end - 1]))
            end--;
        return end;
    }

    private static int FindPassword(ReadOnlySpan<byte> raw)
    {
        for (var i = 0; i + 1 < raw.Length; i++)
        {
            if ((raw[i] | 0x20) != 'p' || (raw[i + 1] | 0x20) != 'w')
                continue;
            var equals = i + 2;
            while (equals < raw.Length && raw[equals] == ' ')
                equals++;
            if (equals < raw.Length && raw[equals] == '=')
                return equals + 1;
        }
        return -1;
    }
}
