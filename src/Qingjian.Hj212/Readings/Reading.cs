namespace Qingjian.Hj212;

/// <summary>One number of an upload.</summary>
/// <param name="Factor">The factor, in the standard's case.</param>
/// <param name="Statistic">What the number says about its period.</param>
/// <param name="Digits">The digits as sent; a value only when <paramref name="Fault"/> is none.</param>
/// <param name="Fault">Why it is not a value.</param>
/// <param name="Mark">The data mark (数据标记, <c>-Flag</c>, HJ 212-2017 Table 8) as an ASCII capital: N normal, M maintenance, D fault...; 0
/// when none was sent.</param>
/// <param name="SampleTime">When the sample was taken (<c>-SampleTime</c>), +08:00; null when not sent or not a time.</param>
public readonly record struct Reading(
    FactorCode Factor, Statistic Statistic, Digits Digits, ValueFault Fault, byte Mark, DateTimeOffset? SampleTime)
{
    /// <summary>The mark of a value whose <c>-Flag</c> is not one printable character: it is not normal, and what it is stands in the frame.</summary>
    public const byte UnknownMark = (byte)'?';
}
