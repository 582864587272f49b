using System.Globalization;
using Qingjian.Hj212.Readings;

namespace Qingjian.Hj212;

/// <summary>A decimal number with exactly the decimals it was sent with: <c>8.50</c> is mantissa 850, scale 2. Never a float, so that
/// what is stored can be compared with what the station sent, digit for digit.</summary>
/// <param name="Mantissa">All digits as one integer, with the sign; at most 18 digits.</param>
/// <param name="Scale">How many of the digits stand after the point, 0 to 18.</param>
public readonly record struct Digits(long Mantissa, byte Scale)
{
    /// <summary>The most digits a value may have (HJ 212-2017 6.3.3.2.2: N14.2 fits with room to spare).</summary>
    public const int MaxDigits = 18;

    /// <summary>The number as a decimal, its scale kept.</summary>
    public decimal ToDecimal() => new(
        (int)(Magnitude & 0xFFFFFFFF), (int)(Magnitude >> 32), 0, Mantissa < 0, Scale);

    /// <summary>The digits as they stand on the wire: point, no grouping, no exponent.</summary>
    public override string ToString() => ToDecimal().ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes the digits as ASCII. False when <paramref name="destination"/> is too short (21 bytes always suffice).</summary>
    public bool TryFormat(Span<byte> destination, out int written) =>
        ToDecimal().TryFormat(destination, out written, default, CultureInfo.InvariantCulture);

    /// <summary>The digits of a decimal.</summary>
    /// <exception cref="OverflowException">The number has more than 18 digits.</exception>
    public static Digits FromDecimal(decimal value)
    {
        var mantissa = decimal.Truncate(value * PowerOfTen(value.Scale));
        return new(decimal.ToInt64(mantissa), value.Scale);
    }

    /// <summary>Reads the digits of a number in plain notation, and says what is wrong when they are none.</summary>
    public static ValueFault TryParse(ReadOnlySpan<byte> text, out Digits digits) => DigitsText.Read(text, out digits);

    private ulong Magnitude => Mantissa < 0 ? (ulong)-Mantissa : (ulong)Mantissa;

    private static decimal PowerOfTen(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < exponent; i++)
            power *= 10;
        return power;
    }
}
