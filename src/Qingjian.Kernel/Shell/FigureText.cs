namespace Qingjian.Kernel;

/// <summary>Numbers as the screen writes them (ui.md §4).</summary>
public static class FigureText
{
    private const int LongestUngrouped = 4;

    /// <summary>The same digits with a narrow no-break space (U+202F) at every thousand, from five digits before the point
    /// on. What is not a plain decimal number is returned as it is.</summary>
    public static string Of(string digits)
    {
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? digits.Length : point;
        var first = digits.StartsWith('-') ? 1 : 0;
        if (whole - first <= LongestUngrouped || !digits.AsSpan(first, whole - first).ContainsOnlyDigits())
            return digits;
        var text = digits;
        for (var at = whole - 3; at > first; at -= 3)
            text = text.Insert(at, "\u202F");
        return text;
    }

    /// <summary>A count.</summary>
    public static string Of(long count) => Of(count.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
