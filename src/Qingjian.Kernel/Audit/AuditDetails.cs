using Microsoft.Extensions.Localization;

namespace Qingjian.Kernel.Audit;

/// <summary>The details of a record in the reader's language. What is stored stays as it was written; a part that is not
/// known here is shown as it stands.</summary>
internal static class AuditDetails
{
    private const string Change = " -> ";

    /// <param name="details">As written.</param>
    /// <param name="words">The words of the keys.</param>
    /// <param name="kind">What was done; null when no room names it any more.</param>
    /// <param name="own">The words of that room.</param>
    public static string Of(string details, IStringLocalizer<KernelWords> words, AuditKind? kind = null, IStringLocalizer? own = null) => string.Join(
        " → ", details.Split(Change).Select(side => string.Join(words["Shell.ListSeparator"], Parts(side, words, kind, own))));

    private static IEnumerable<string> Parts(string side, IStringLocalizer<KernelWords> words, AuditKind? kind, IStringLocalizer? own)
    {
        foreach (var part in side.Split("; ", StringSplitOptions.RemoveEmptyEntries))
        {
            var at = part.IndexOfAny(['=', ':']);
            var key = at > 0 ? words["Audit.Key." + part[..at]] : null;
            if (key is null or { ResourceNotFound: true })
                yield return part;
            else if (part[(at + 1)..].Trim() is { Length: > 0 } value)
                yield return words["Audit.Part", key.Value, ValueOf(part[..at], value, words, kind, own)];
        }
    }

    private static string ValueOf(string key, string value, IStringLocalizer<KernelWords> words, AuditKind? kind, IStringLocalizer? own)
    {
        if (key == "role")
            return words["Role." + value];
        return kind?.ValueWords.GetValueOrDefault(key) is { } prefix && own?[prefix + value] is { ResourceNotFound: false } known ? known.Value : value;
    }
}
