using System.Globalization;
using System.Text;

namespace Qingjian.Archive.Outbox;

/// <summary>One JSON object in one form only (RFC 8785): keys in ordinal order, no white space, the shortest escapes; so that
/// anyone who knows what was said can write the same bytes. Text, whole numbers and null; no fractions.</summary>
internal static class CanonicalJson
{
    public static string Write(IReadOnlyDictionary<string, object?> members)
    {
        var text = new StringBuilder("{");
        foreach (var (key, value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            if (text.Length > 1)
                text.Append(',');
            Quote(text, key);
            text.Append(':');
            WriteValue(text, key, value);
        }
        return text.Append('}').ToString();
    }

    private static void WriteValue(StringBuilder text, string key, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string words:
                Quote(text, words);
                break;
            case int or long:
                text.Append(CultureInfo.InvariantCulture, $"{value}");
                break;
            default:
                throw new ArgumentException($"'{key}' is a {value.GetType().Name}: text, a whole number or null is expected.", nameof(value));
        }
    }

    // RFC 8785 §3.2.2.2.
    private static void Quote(StringBuilder text, string words)
    {
        text.Append('"');
        foreach (var c in words)
        {
            text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => @"\\",
                '\b' => "\\b",
                '\t' => "\\t",
                '\n' => "\\n",
                '\f' => "\\f",
                '\r' => "\\r",
                < ' ' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => c.ToString(),
            });
        }
        text.Append('"');
    }
}
