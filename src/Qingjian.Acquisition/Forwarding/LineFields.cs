using System.Globalization;

namespace Qingjian.Acquisition.Forwarding;

/// <summary>What a form may change of a line, as text for the audit.</summary>
internal static class LineFields
{
    private const string Stations = "stations";

    /// <summary>Every field with its value.</summary>
    public static string Describe(ForwardingLine line) => string.Join("; ", Of(line).Select(field => $"{field.Key}={field.Value}"));

    /// <summary>The fields that differ, the old values and then the new ones; empty when none does. Of the stations only those that leave and come,
    /// so that thousands of them fit.</summary>
    public static string Changes(ForwardingLine before, ForwardingLine after)
    {
        var differ = Of(before).Zip(Of(after)).Where(pair => pair.First.Value != pair.Second.Value && pair.First.Key != Stations).ToList();
        List<string> old = [.. differ.Select(pair => $"{pair.First.Key}={pair.First.Value}")];
        List<string> now = [.. differ.Select(pair => $"{pair.Second.Key}={pair.Second.Value}")];
        if (before.Stations != after.Stations)
        {
            old.Add($"{Stations}={Without(before.Stations, after.Stations)}");
            now.Add($"{Stations}={Without(after.Stations, before.Stations)}");
        }
        return old.Count == 0 ? "" : $"{string.Join("; ", old)} -> {string.Join("; ", now)}";
    }

    private static IReadOnlyList<KeyValuePair<string, string>> Of(ForwardingLine line) =>
    [
        new("line", line.Name),
        new("target", string.Create(CultureInfo.InvariantCulture, $"{line.Host}:{line.Port}")),
        new("tls", line.UsesTls.ToString()),
        new("fingerprint", line.Fingerprint),
        new("dialect", line.Dialect.ToString()),
        new("answers", line.WantsAnswers.ToString()),
        new("linkPerStation", line.LinkPerStation.ToString()),
        new("commands", line.Commands),
        new("region", line.RegionPath),
        new("element", line.Element?.ToString() ?? ""),
        new("overTime", line.OverTimeSeconds.ToString(CultureInfo.InvariantCulture)),
        new("reCount", line.ReCount.ToString(CultureInfo.InvariantCulture)),
        // The longest comes last: what is cut off for length is its end.
        new(Stations, line.Stations),
    ];

    // No station named is all of them.
    private static string Without(string codes, string others) => codes.Length == 0 ? "*" : string.Join(' ', codes.Split(' ').Except(others.Split(' ')));
}
