using Microsoft.Extensions.Localization;

namespace Qingjian.Network.Registration;

/// <summary>Says a broken rule in the reader's language.</summary>
internal static class RuleSentences
{
    /// <summary>The rule alone, for the line below a field.</summary>
    public static string Sentence(this IStringLocalizer<NetworkWords> words, FieldError error) =>
        words[EnumWords.KeyOf(error.Rule), [.. error.Limits.Select(limit => (object)words.Known(limit))]];

    /// <summary>The sentences of a field's broken rules, or null when it passed.</summary>
    public static string? SentenceOf(this IStringLocalizer<NetworkWords> words, IReadOnlyList<FieldError> errors, string field)
    {
        var own = errors.Where(error => error.Field == field).Select(words.Sentence).Distinct().ToList();
        return own.Count == 0 ? null : string.Join(words["Network.SentenceSeparator"], own);
    }

    /// <summary>The field's name: <c>Parameters[a34004].Decimals</c> becomes "Decimals (a34004)".</summary>
    public static string FieldName(this IStringLocalizer<NetworkWords> words, string field)
    {
        var last = field[(field.LastIndexOf('.') + 1)..];
        var open = field.IndexOf('[', StringComparison.Ordinal);
        var index = open < 0 ? null : field[(open + 1)..field.IndexOf(']', StringComparison.Ordinal)];
        var name = words["Network.Field." + last].Value;
        return index is null ? name : $"{name} ({index})";
    }

    // A limit may be a word of ours ("region", "Mn") or plain text.
    private static string Known(this IStringLocalizer<NetworkWords> words, string limit)
    {
        var thing = words["Network.Thing." + limit];
        if (!thing.ResourceNotFound)
            return thing;
        var field = words["Network.Field." + limit];
        return field.ResourceNotFound ? limit : field;
    }
}
