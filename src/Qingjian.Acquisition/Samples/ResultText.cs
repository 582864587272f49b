using System.Text;
using Qingjian.Hj212;

namespace Qingjian.Acquisition.Samples;

/// <summary>A reported result as a number: measured, or below the detection limit. The text itself is kept beside it.</summary>
/// <param name="Digits">The value; below the limit the limit's own digits.</param>
/// <param name="IsBelowLimit">Reported as not detected (未检出): <c>0.01L</c>, <c>&lt;0.01</c>, <c>ND</c>.</param>
internal readonly record struct ResultText(Digits Digits, bool IsBelowLimit)
{
    private static readonly string[] NotDetected = ["ND", "N.D.", "未检出"];

    /// <summary>Reads a result; null with the rule that it broke.</summary>
    /// <param name="text">As reported.</param>
    /// <param name="limit">The detection limit, or null when none was given.</param>
    /// <param name="broken">The rule.</param>
    public static ResultText? Read(string text, Digits? limit, out SampleRule? broken)
    {
        broken = null;
        if (NotDetected.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            broken = limit is null ? SampleRule.LimitNeeded : null;
            return limit is { } known ? new(known, true) : null;
        }
        // HJ 630-2011 and the HJ 91 family write the limit with L behind it; laboratories also write < before it.
        var isBelow = text[^1] is 'L' or 'l' || text[0] is '<' or '＜';
        var number = isBelow ? text.Trim('<', '＜', 'L', 'l', ' ') : text;
        if (Number(number, out broken) is not { } digits)
            return null;
        if (isBelow && limit is { } own && own.ToDecimal() != digits.ToDecimal())
            broken = SampleRule.LimitDiffers;
        else if (!isBelow && limit is { } least && digits.ToDecimal() < least.ToDecimal())
            broken = SampleRule.BelowLimit;
        return broken is null ? new(digits, isBelow) : null;
    }

    public static Digits? Number(string text, out SampleRule? broken)
    {
        var digits = default(Digits);
        var fault = Ascii.IsValid(text) ? Digits.TryParse(Encoding.ASCII.GetBytes(text), out digits) : ValueFault.NotANumber;
        broken = fault switch { ValueFault.None => null, ValueFault.OutOfFormat => SampleRule.Digits, _ => SampleRule.Number };
        return fault == ValueFault.None ? digits : null;
    }
}
