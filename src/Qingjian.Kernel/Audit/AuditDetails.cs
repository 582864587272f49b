using Microsoft.Extensions.Localization;

namespace Qingjian.Kernel.Audit;

/// <summary>The details of a record in the reader's language. What is stored stays as it was written; a part that is not
/// known here is shown as it stands.</summary>
internal static class AuditDetails
{
    private const string Change = " -> ";

    public static string Of(string details, IStringLocalizer<KernelWords> words) => string.Join(
        " → ", details.Split(Change).Select(side => string.Join(words["Shell.ListSeparator"], Parts(side, words))));

    private static IEnumerable<string> Parts(string side, IStringLocalizer<KernelWords> words)
    {
        foreach (var part in side.Split("; ", StringSplitOptions.RemoveEmptyEntries))
        {
            var at = part.IndexOfAny(['=', ':']);
            var key = at > 0 ? words["Audit.Key." + part[..at]] : null;
            if (key is null or { ResourceNotFound: true })
                yield return part;
            else if (part[(at + 1)..].Trim() is { Length: > 0 } value)
                yield return words["Audit.Part", key.Value, part.StartsWith("role=", StringComparison.Ordinal) ? words["Role." + value].Value : value];
        }
    }
}
