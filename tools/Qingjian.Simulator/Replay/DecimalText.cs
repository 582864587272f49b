using System.Globalization;
using System.Numerics;
using Qingjian.Hj212;

namespace Qingjian.Simulator.Replay;

/// <summary>A decimal number read from text, exactly: any length, exponents written out, never a float.</summary>
internal readonly record struct DecimalText(BigInteger Mantissa, int Scale, bool HadExponent)
{
    private const int LongestExponent = 400; // beyond any double; keeps a hostile cell from eating memory

    /// <summary>Reads <c>300</c>, <c>-0.2856</c>, <c>1.5e-3</c>. False for anything else, blanks included.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DecimalText number)
    {
        number = default;
        var exponent = 0;
        var e = text.IndexOfAny('e', 'E');
        if (e >= 0 && (!int.TryParse(text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)
            || Math.Abs(exponent) > LongestExponent))
            return false;
        var plain = e < 0 ? text : text[..e];
        var point = plain.IndexOf('.');
        var decimals = point < 0 ? 0 : plain.Length - point - 1;
        if (!TryDigits(plain, out var mantissa))
            return false;
        number = Of(mantissa, decimals - exponent, e >= 0);
        return true;
    }

    /// <summary>The exact product; its decimals are those of both together.</summary>
    public DecimalText Times(DecimalText factor) => new(Mantissa * factor.Mantissa, Scale + factor.Scale, HadExponent);

    /// <summary>At most this many decimals, half to even (GB/T 8170-2008 3.2).</summary>
    public DecimalText Rounded(int decimals)
    {
        if (Scale <= decimals)
            return this;
        var unit = BigInteger.Pow(10, Scale - decimals);
        var quotient = BigInteger.DivRem(Mantissa, unit, out var rest);
        var twice = BigInteger.Abs(rest) * 2;
        if (twice > unit || twice == unit && !quotient.IsEven)
            quotient += Mantissa.Sign;
        return this with { Mantissa = quotient, Scale = decimals };
    }

    /// <summary>The digits as they go on the wire. False when they are more than HJ 212 numbers may have here.</summary>
    public bool TryToDigits(out Digits digits)
    {
        digits = default;
        if (Scale > Digits.MaxDigits || BigInteger.Abs(Mantissa) >= BigInteger.Pow(10, Digits.MaxDigits))
            return false;
        digits = new Digits((long)Mantissa, (byte)Scale);
        return true;
    }

    private static DecimalText Of(BigInteger mantissa, int scale, bool hadExponent) => scale >= 0
        ? new(mantissa, scale, hadExponent)
        : new(mantissa * BigInteger.Pow(10, -scale), 0, hadExponent);

    private static bool TryDigits(ReadOnlySpan<char> plain, out BigInteger mantissa)
    {
        mantissa = default;
        var negative = plain is ['-', ..];
        var any = false;
        foreach (var character in negative ? plain[1..] : plain)
        {
            if (char.IsAsciiDigit(character))
                any = true;
            else if (character != '.')
                return false;
        }
        if (!any || plain.Count('.') > 1)
            return false;
        mantissa = BigInteger.Parse(plain.ToString().Replace(".", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return true;
    }
}
