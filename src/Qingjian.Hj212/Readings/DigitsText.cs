namespace Qingjian.Hj212.Readings;

/// <summary>Reads numbers as stations write them, without a string and without a float.</summary>
internal static class DigitsText
{
    public static ValueFault Read(ReadOnlySpan<byte> text, out Digits digits)
    {
        digits = default;
        if (text.IsEmpty)
            return ValueFault.Empty;
        var at = text[0] is (byte)'-' or (byte)'+' ? 1 : 0;
        if (!ReadMagnitude(text[at..], out var magnitude, out var scale, out var tooLong))
            return ValueFault.NotANumber;
        if (tooLong)
            return ValueFault.OutOfFormat;
        digits = new(text[0] == '-' ? -magnitude : magnitude, scale);
        if (text[0] == '+')
            return ValueFault.OutOfFormat;
        return text[0] == '-' && IsSentinel(digits) ? ValueFault.Sentinel : ValueFault.None;
    }

    private static bool ReadMagnitude(ReadOnlySpan<byte> text, out long magnitude, out byte scale, out bool tooLong)
    {
        magnitude = 0;
        scale = 0;
        var count = 0;
        var point = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var digit = (uint)(text[i] - '0');
            if (digit <= 9)
            {
                // Overflow cannot hurt: the result is refused when it had more than 18 significant digits.
                magnitude = unchecked(magnitude * 10 + digit);
                if (magnitude != 0)
                    count++;
            }
            else if (text[i] == '.' && point < 0)
                point = i;
            else
            {
                tooLong = false;
                return false;
            }
        }
        var decimals = point < 0 ? 0 : text.Length - point - 1;
        tooLong = count > Digits.MaxDigits || decimals > Digits.MaxDigits;
        scale = (byte)Math.Min(decimals, byte.MaxValue);
        return text.Length > (point < 0 ? 0 : 1);
    }

    // -99, -999 and -9999 (with or without decimals) stand for "no value" in many loggers.
    private static bool IsSentinel(Digits digits)
    {
        var whole = -digits.Mantissa;
        for (var i = 0; i < digits.Scale; i++)
        {
            if (whole % 10 != 0)
                return false;
            whole /= 10;
        }
        return whole is 99 or 999 or 9999;
    }
}
