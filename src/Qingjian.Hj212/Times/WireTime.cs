using System.Globalization;

namespace Qingjian.Hj212;

/// <summary>Times on the wire (HJ 212-2017 Table 4, N14): <c>YYYYMMDDhhmmss</c> without an offset. +08:00 is attached here and nowhere else.</summary>
public static class WireTime
{
    /// <summary>The length of a time, in characters.</summary>
    public const int Length = 14;

    /// <summary>The length of a request number: a time and three digits of milliseconds.</summary>
    public const int QnLength = 17;

    private static readonly TimeSpan _beijing = TimeSpan.FromHours(8);

    /// <summary>Reads a time of 14 digits; of 17 digits, as some loggers send, the milliseconds are cut off. The years are 1900 to
    /// 9998, so that a period can be added to any time that came over the wire.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset beijing)
    {
        beijing = default;
        if (text.Length is not (Length or QnLength) || !AreDigits(text))
            return false;
        var year = Two(text, 0) * 100 + Two(text, 2);
        var (month, day) = (Two(text, 4), Two(text, 6));
        var (hour, minute, second) = (Two(text, 8), Two(text, 10), Two(text, 12));
        if (year is < 1900 or > 9998 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || hour > 23 || minute > 59 || second > 59)
            return false;
        beijing = new(year, month, day, hour, minute, second, _beijing);
        return true;
    }

    /// <summary>Writes an instant as the 14 digits of its Beijing wall clock.</summary>
    public static void Write(DateTimeOffset instant, Span<byte> destination) =>
        instant.ToOffset(_beijing).TryFormat(destination, out _, "yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    /// <summary>The 14 digits of an instant's Beijing wall clock.</summary>
    public static string ToText(DateTimeOffset instant) =>
        instant.ToOffset(_beijing).ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    /// <summary>The request number of an instant: the 17 digits of its Beijing wall clock to the millisecond.</summary>
    public static string ToQn(DateTimeOffset instant) =>
        instant.ToOffset(_beijing).ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);

    private static int Two(ReadOnlySpan<byte> text, int at) => (text[at] - '0') * 10 + text[at + 1] - '0';

    private static bool AreDigits(ReadOnlySpan<byte> text)
    {
        foreach (var character in text)
            if (character is < (byte)'0' or > (byte)'9')
                return false;
        return true;
    }
}
