namespace Qingjian.Supervision.Issues;

/// <summary>What a text must be.</summary>
internal static class TextRules
{
    public static IEnumerable<IssueRefusal> Check(string field, string? text, int longest, bool required)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            if (required)
                yield return new(field, null, IssueRule.Required);
        }
        else if (text.Trim().Length > longest)
        {
            yield return new(field, text.Trim()[..20] + "…", IssueRule.TooLong, $"{longest}");
        }
    }
}
