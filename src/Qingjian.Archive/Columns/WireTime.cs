using System.Globalization;

namespace Qingjian.Archive.Columns;

/// <summary>A time as stations write it, yyyyMMddHHmmss with or without milliseconds (HJ 212-2017 6.3.4, QN and DataTime), as a number and back.
/// Only digits that come back as they were have a number.</summary>
internal static class WireTime
{
    public const int SecondDigits = 14;
    public const int MillisecondDigits = 17;
    private const long BeijingTicks = 8 * TimeSpan.TicksPerHour;

    /// <summary>Ticks of a unit: a second for 14 digits, a millisecond for 17.</summary>
    public static long Unit(int digits) => digits == SecondDigits ? TimeSpan.TicksPerSecond : TimeSpan.TicksPerMillisecond;

    /// <summary>The instant on a Beijing clock, in the unit of as many digits.</summary>
    public static long Of(long utcTicks, int digits) => unchecked(utcTicks + BeijingTicks) / Unit(digits);

    public static bool TryParse(ReadOnlySpan<byte> text, out long number)
    {
        number = 0;
        if (text.Length is not (SecondDigits or MillisecondDigits) || text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0)
            return false;
        var (year, month, day) = (Number(text[..4]), Number(text[4..6]), Number(text[6..8]));
        var (hour, minute, second) = (Number(text[8..10]), Number(text[10..12]), Number(text[12..14]));
        if (year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
            return false;
        var ticks = new DateTime(year, month, day, hour, minute, second).Ticks + Number(text[14..]) * TimeSpan.TicksPerMillisecond;
        number = ticks / Unit(text.Length);
        return true;
    }

    /// <exception cref="InvalidDataException">No time has that number.</exception>
    public static void Write(Span<byte> target, long number)
    {
        var unit = Unit(target.Length);
        if (number < 0 || number > DateTime.MaxValue.Ticks / unit)
            throw new InvalidDataException($"{number.ToString(CultureInfo.InvariantCulture)} is no time.");
        var time = new DateTime(number * unit);
        Digits(target[..4], time.Year);
        Digits(target[4..6], time.Month);
        Digits(target[6..8], time.Day);
        Digits(target[8..10], time.Hour);
        Digits(target[10..12], time.Minute);
        Digits(target[12..14], time.Second);
        Digits(target[14..], time.Millisecond);
    }

    private static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
            number = number * 10 + (digit - '0');
        return number;
    }

    private static void Digits(Span<byte> target, int number)
    {
        for (var i = target.Length - 1; i >= 0; i--, number /= 10)
            target[i] = (byte)('0' + number % 10);
    }
}
