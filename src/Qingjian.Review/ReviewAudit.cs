using Qingjian.Kernel;
using Qingjian.Review.Decisions;

namespace Qingjian.Review;

/// <summary>What this room audits.</summary>
internal static class ReviewAudit
{
    public const string Decided = "review.decided";
    public const string TakenBack = "review.taken-back";

    public static string Details(DecisionRow row) =>
        $"{row.Number}: {row.Parameter ?? "*"} {row.FromUtc.ToScreen()} – {row.ToUtc.ToScreen()} {row.Verdict?.ToString() ?? $"takes back {row.Undoes}"}, {row.Reason}";
}
