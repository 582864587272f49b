using Qingjian.Kernel;
using Qingjian.Review.Decisions;

namespace Qingjian.Review;

/// <summary>What this room audits.</summary>
internal static class ReviewAudit
{
    public const string Decided = "review.decided";
    public const string TakenBack = "review.taken-back";

    public static string Details(DecisionRow row) =>
        $"number={row.Number}; parameter={row.Parameter ?? "*"}; span={row.FromUtc.ToScreen()} – {row.ToUtc.ToScreen()}; "
        + $"{(row.Undoes is { } earlier ? $"undoes={earlier}" : $"verdict={row.Verdict}")}; reason={row.Reason}";

    public static AuditKind Kind(string code, string label) => new(code, label, typeof(ReviewWords))
    {
        ValueWords = new Dictionary<string, string> { ["verdict"] = "Review.Verdict.", ["reason"] = "Review.Reason." },
    };
}
