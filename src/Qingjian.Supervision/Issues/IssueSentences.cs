using Microsoft.Extensions.Localization;
using Qingjian.Kernel;

namespace Qingjian.Supervision.Issues;

/// <summary>Refusals in the reader's language: field, value, rule.</summary>
internal static class IssueSentences
{
    public static string Of(IssueRefusal refusal, IStringLocalizer<SupervisionWords> words, IStringLocalizer<KernelWords> kernel)
    {
        object[] parts = [words["Supervision.Field." + refusal.Field].Value, ValueOf(refusal, words), .. refusal.Limits.Select(limit => LimitOf(refusal.Rule, limit, words, kernel))];
        return words["Supervision.Rule." + refusal.Rule, parts];
    }

    /// <summary>The sentence about a field, or null.</summary>
    public static string? Of(IEnumerable<IssueRefusal> refused, string field, IStringLocalizer<SupervisionWords> words, IStringLocalizer<KernelWords> kernel) =>
        refused.FirstOrDefault(refusal => refusal.Field == field) is { } found ? Of(found, words, kernel) : null;

    private static string ValueOf(IssueRefusal refusal, IStringLocalizer<SupervisionWords> words) =>
        refusal.Field == "Action" ? words["Supervision.Action." + refusal.Value].Value : refusal.Value ?? "—";

    private static string LimitOf(IssueRule rule, string limit, IStringLocalizer<SupervisionWords> words, IStringLocalizer<KernelWords> kernel) => rule switch
    {
        IssueRule.NotYours when Permissions.All.Contains(limit) =>
            string.Join(kernel["Shell.ListSeparator"], Permissions.HoldersOf(limit).Order().Select(role => kernel["Role." + role].Value)),
        IssueRule.NotNow or IssueRule.ChangedMeanwhile when Enum.TryParse<IssueState>(limit, out var state) && Enum.IsDefined(state) && !char.IsAsciiDigit(limit[0]) =>
            words["Supervision.State." + state],
        _ => limit,
    };
}
