using Microsoft.Extensions.Localization;

namespace Qingjian.Review.Bench;

/// <summary>Refusals in the reader's language: field, value and rule.</summary>
internal static class RefusalText
{
    public static string? Of(IReadOnlyList<DecisionRefusal> refused, string field, IStringLocalizer<ReviewWords> words) =>
        refused.FirstOrDefault(one => one.Field == field) is { } refusal ? Of(refusal, words) : null;

    public static string Of(DecisionRefusal refusal, IStringLocalizer<ReviewWords> words) =>
        words["Review.Rule." + refusal.Rule, words["Review.Field." + refusal.Field].Value, refusal.Value ?? "", refusal.Limit];
}
