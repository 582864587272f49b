using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Qingjian.Acquisition.Files;

/// <summary>The national release of surface-water automatic stations: <c>thead</c> names the columns with their units,
/// <c>tbody</c> holds the rows, both with markup. Where a cell carries the number before rounding (原始值), that is the value:
/// the platform itself judges by it.</summary>
internal static partial class WaterReleaseJson
{
    /// <summary>The table; null when the JSON has another shape.</summary>
    /// <exception cref="JsonException">Not JSON.</exception>
    public static ImportTable? Read(byte[] content)
    {
        using var document = JsonDocument.Parse(content);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("thead", out var head) || head.ValueKind != JsonValueKind.Array
            || !root.TryGetProperty("tbody", out var body) || body.ValueKind != JsonValueKind.Array)
            return null;
        List<string> header = [.. head.EnumerateArray().Select(name => Shown(name.GetString()) ?? "")];
        return new(FileForm.WaterReleaseJson, header, [.. body.EnumerateArray().Select(row => row.EnumerateArray().Select(Cell).ToArray())]);
    }

    private static string? Cell(JsonElement cell)
    {
        var text = cell.ValueKind switch
        {
            JsonValueKind.String => cell.GetString(),
            JsonValueKind.Number => cell.GetRawText(),
            _ => null,
        };
        if (text is not null && Original().Match(text) is { Success: true } original)
            return original.Groups[1].Value;
        return Shown(text);
    }

    private static string? Shown(string? markup) => markup is null ? null : WebUtility.HtmlDecode(Tags().Replace(markup, "")).Trim();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("title='原始值：([^']*)'")]
    private static partial Regex Original();
}
