using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Qingjian.Hj212.Tests.Reports;

/// <summary>The verdict by the letter as one would write it from the page: a pattern, a slice, and the loop of HJ 212-2017 Appendix A bit by bit.</summary>
internal static partial class NaiveVerdict
{
    public static bool IsValid(byte[] raw)
    {
        var text = Encoding.Latin1.GetString(raw).Trim(' ', '\t', '\r', '\n');
        var head = Head().Match(text);
        if (!head.Success)
            return false;
        var length = int.Parse(head.Groups[1].Value, CultureInfo.InvariantCulture);
        if (length > 1024 || text.Length < 6 + length + 4)
            return false;
        var segment = text.Substring(6, length);
        var check = text.Substring(6 + length, 4);
        var isClosed = segment.Contains("CP=&&", StringComparison.Ordinal) && segment.EndsWith("&&", StringComparison.Ordinal)
            && segment.Length >= segment.IndexOf("CP=&&", StringComparison.Ordinal) + 7;
        return isClosed && text.Length == 6 + length + 4 && check.All(char.IsAsciiHexDigit)
            && int.Parse(check, NumberStyles.HexNumber, CultureInfo.InvariantCulture) == Check(segment);
    }

    private static int Check(string segment)
    {
        var state = 0xFFFF;
        foreach (var character in segment)
        {
            state = (state >> 8) ^ character;
            for (var bit = 0; bit < 8; bit++)
            {
                var isOdd = (state & 1) == 1;
                state >>= 1;
                if (isOdd)
                    state ^= 0xA001;
            }
        }
        return state;
    }

    [GeneratedRegex("^##([0-9]{4})")]
    private static partial Regex Head();
}
