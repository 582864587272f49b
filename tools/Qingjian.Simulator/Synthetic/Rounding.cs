using Qingjian.Hj212;

namespace Qingjian.Simulator.Synthetic;

/// <summary>Brings numbers to the decimals that a station writes, half to even (GB/T 8170-2008 3.2).</summary>
internal static class Rounding
{
    private static readonly double[] _powers = [1, 10, 100, 1000, 10_000, 100_000];

    public static Digits ToDigits(double value, byte decimals) =>
        new((long)Math.Round(value * _powers[decimals], MidpointRounding.ToEven), decimals);

    /// <summary>A direction: 359.6 rounds to 0, not to 360.</summary>
    public static Digits ToDirection(double degrees, byte decimals)
    {
        var digits = ToDigits(degrees, decimals);
        return digits.Mantissa >= (long)(360 * _powers[decimals]) ? digits with { Mantissa = 0 } : digits;
    }

    public static Digits ToDigits(decimal value, byte decimals)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.ToEven);
        return new((long)(rounded * (decimal)_powers[decimals]), decimals);
    }
}
