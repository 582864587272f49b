using System.Globalization;

namespace Qingjian.Acquisition.Samples;

/// <summary>How far two parallel results lie apart: |a − b| ÷ (a + b) × 100 % (HJ/T 91-2002, HJ 630-2011).</summary>
internal static class ParallelDeviation
{
    /// <summary>With one decimal, or null when one of them is no measured value or the units differ.</summary>
    public static string? Of(ResultDraft one, ResultDraft? other)
    {
        if (other is null || one.Unit != other.Unit || Measured(one) is not { } a || Measured(other) is not { } b || a + b <= 0)
            return null;
        var percent = Math.Abs(a - b) / (a + b) * 100;
        return Math.Round(percent, 1, MidpointRounding.ToEven).ToString("0.0", CultureInfo.InvariantCulture) + " %";
    }

    private static decimal? Measured(ResultDraft result) =>
        result.Text is { } text && ResultText.Read(text, null, out _) is { IsBelowLimit: false } read ? read.Digits.ToDecimal() : null;
}
