using System.Globalization;
using System.Text;
using Microsoft.Extensions.Localization;
using Qingjian.Hj212;

namespace Qingjian.Archive.Facts;

/// <summary>A result of quality control as one line. Zero check: result − standard. Span and standard-sample check: (result −
/// standard) / standard. 24 h zero and span drift (零点漂移, 跨度漂移): (result − previous result) / span value. Formulas of
/// practice with HJ 915.3-2024; limits are not applied here: those that are known are unconfirmed, and decide nothing.</summary>
internal sealed class QualityCheckText(IStringLocalizer<ArchiveWords> words)
{
    // A check of the night before; what lies further back is no 24 h drift.
    public static readonly TimeSpan DriftReach = TimeSpan.FromHours(36);

    /// <param name="check">The result.</param>
    /// <param name="unit">The unit of the instrument's values, or empty.</param>
    /// <param name="before">The result before it of the same kind and instrument; null when there is none.</param>
    public string Of(FieldFact check, string unit, FieldFact? before)
    {
        var text = new StringBuilder(words["Fact.Qc." + check.Code]);
        var (measured, standard, span) = (Measured(check), Number(check, "StandardValue"), Number(check, "SpanValue"));
        if (measured is { } shown)
            text.Append(words["Fact.Qc.Measured", Text(shown), unit].Value.TrimEnd());
        if (standard is { } expected)
            text.Append(words["Fact.Qc.Standard", Text(expected), unit].Value.TrimEnd());
        if (check.Code == "2065" && measured - standard is { } error)
            text.Append(words["Fact.Qc.ZeroError", Text(error), unit].Value.TrimEnd());
        if (check.Code is "2062" or "2066" && standard is { } divisor and not 0 && (measured - divisor) / divisor is { } relative)
            text.Append(words["Fact.Qc.Relative", Percent(relative)]);
        if (span is { } range and not 0 && before is not null && check.From - before.From <= DriftReach && (measured - Measured(before)) / range is { } drift)
            text.Append(words[check.Code == "2065" ? "Fact.Qc.ZeroDrift" : "Fact.Qc.SpanDrift", Percent(drift)]);
        if (check.Find("ResultType") is { } verdict and ("0" or "1"))
            text.Append(words[verdict == "1" ? "Fact.Qc.Passed" : "Fact.Qc.Failed"]);
        return text.ToString();
    }

    /// <summary>The station's own verdict (2062 of HJ 212-2025): true where it says that the check failed.</summary>
    public static bool Failed(FieldFact check) => check.Find("ResultType") == "0";

    private static decimal? Measured(FieldFact check) => Number(check, "Check") ?? Number(check, "SampleRd");

    private static decimal? Number(FieldFact check, string name) =>
        check.Find(name) is { } text && Digits.TryParse(Encoding.UTF8.GetBytes(text), out var digits) == ValueFault.None ? digits.ToDecimal() : null;

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    // One decimal, half to even (GB/T 8170).
    private static string Percent(decimal share) => Math.Round(share * 100, 1, MidpointRounding.ToEven).ToString("0.0", CultureInfo.InvariantCulture);
}
