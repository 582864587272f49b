namespace Qingjian.Standards;

/// <summary>Rounding of figures (数值修约) by GB/T 8170-2008: half to even, exactly, once, at the end.</summary>
public static class Rounding
{
    /// <summary>The clause behind <see cref="Half"/>.</summary>
    public const string Clause = "GB/T 8170-2008 3.2";

    /// <summary>The value with so many decimals (0 to 28); exactly halfway goes to the even digit (四舍六入五成双). Never a negative zero.</summary>
    public static decimal Half(decimal value, int decimals)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.ToEven);
        return rounded == 0 ? 0 : rounded;
    }

    /// <summary>The mean of a sum over a count, rounded as <see cref="Half"/>. The count must be positive.</summary>
    /// <remarks>The quotient is rounded at 28 digits first. A true quotient that is no tie lies at least 1/(2·count) of a digit from one,
    /// so that the first rounding can never make one.</remarks>
    public static decimal Mean(decimal sum, int count, int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return Half(sum / count, decimals);
    }
}
