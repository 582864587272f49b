using System.Text;

namespace Qingjian.Hj212;

/// <summary>A result of quality control of one instrument. Surface-water stations send what was measured as <c>-Check</c>, HJ 212-2025 as <c>-SampleRd</c>
/// with its own verdict (both second-hand).</summary>
/// <param name="Kind">What was tested.</param>
/// <param name="Factor">The instrument's factor.</param>
/// <param name="At">When, +08:00.</param>
/// <param name="Measured">What was measured; null when not sent or no number.</param>
/// <param name="Standard">The standard sample's value (<c>-StandardValue</c>), or null.</param>
/// <param name="Span">The span that the check refers to (<c>-SpanValue</c>), or null.</param>
/// <param name="Passed">The station's own verdict (<c>-ResultType</c>: 1 pass, 0 fail); null when it gives none.</param>
/// <param name="Mark">The data mark, or null.</param>
public sealed record QualityControlResult(
    QualityControlKind Kind, FactorCode Factor, DateTimeOffset At, Digits? Measured, Digits? Standard, Digits? Span, bool? Passed, string? Mark)
{
    /// <summary>Whether a command carries results of quality control.</summary>
    public static bool IsQualityControl(int command) => command is >= (int)QualityControlKind.StandardSample and <= (int)QualityControlKind.SpanCheck;

    /// <summary>The deviation from the standard sample, in per cent of the span where one was sent, of the standard sample otherwise; null when either
    /// number lacks or the divisor is zero. Not rounded.</summary>
    public decimal? DeviationPercent =>
        Measured is { } measured && Standard is { } standard && (Span ?? standard).ToDecimal() is var divisor && divisor != 0
            ? (measured.ToDecimal() - standard.ToDecimal()) / divisor * 100
            : null;

    /// <summary>The results in an upload; empty when its command carries none.</summary>
    public static IReadOnlyList<QualityControlResult> Of(FactorUpload upload, int command, DateTimeOffset receivedAt) => !IsQualityControl(command)
        ? []
        : [.. upload.Factors.Select(factor => Of(factor, (QualityControlKind)command, upload.DataTime ?? receivedAt))];

    private static QualityControlResult Of(FactorValues factor, QualityControlKind kind, DateTimeOffset at) => new(
        kind, factor.Factor, at, Number(factor, "Check") ?? Number(factor, "SampleRd"), Number(factor, "StandardValue"), Number(factor, "SpanValue"),
        factor.Find("ResultType") switch { "1" => true, "0" => false, _ => null }, factor.Mark);

    private static Digits? Number(FactorValues factor, string suffix) =>
        factor.Find(suffix) is { } text && Digits.TryParse(Encoding.UTF8.GetBytes(text), out var digits) == ValueFault.None ? digits : null;
}
