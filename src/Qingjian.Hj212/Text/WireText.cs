using System.Text;

namespace Qingjian.Hj212;

/// <summary>Text on the wire: ASCII, and Chinese in UTF-8 (HJ 212-2017 6.3) or, from older loggers, in GBK.</summary>
public static class WireText
{
    private static readonly UTF8Encoding _strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding _gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    /// <summary>The text of raw bytes: UTF-8 when it is, else GB18030 (which contains GBK and GB 2312).</summary>
    /// <param name="bytes">A value, a segment or a whole frame.</param>
    /// <param name="wasGbk">Whether it was not UTF-8.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, out bool wasGbk)
    {
        wasGbk = !System.Text.Unicode.Utf8.IsValid(bytes);
        return wasGbk ? _gb18030.GetString(bytes) : _strictUtf8.GetString(bytes);
    }

    internal static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && text[start] <= ' ')
            start++;
        while (end > start && text[end - 1] <= ' ')
            end--;
        return text[start..end];
    }

    /// <summary>Reads 1 to 8 digits and nothing else.</summary>
    internal static bool TryReadNumber(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        if (text.Length is 0 or > 8)
            return false;
        foreach (var character in text)
        {
            var digit = (uint)(character - '0');
            if (digit > 9)
                return false;
            number = number * 10 + (int)digit;
        }
        return true;
    }
}
