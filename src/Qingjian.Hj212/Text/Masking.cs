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
