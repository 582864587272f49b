using System.Text;
using System.Text.Json;
using System.Xml;
using Qingjian.Network;

namespace Qingjian.Acquisition.Files;

/// <summary>Reads a file into a table; its form is recognised by its shape.</summary>
internal static class ReadTable
{
    /// <summary>Largest file.</summary>
    public const int MostMegabytes = 20;

    /// <summary>The table, or null with the key of the sentence that says why not.</summary>
    public static ImportTable? TryRead(string fileName, byte[] content, out string? why)
    {
        why = null;
        var table = Path.GetExtension(fileName).ToUpperInvariant() switch
        {
            ".XML" => Try(() => AirReleaseXml.Read(content)),
            ".JSON" => Try(() => WaterReleaseJson.Read(content)),
            _ when TableFile.FormatOf(fileName) is { } format => OfSheet(TableFile.TryRead(content, format)),
            _ => null,
        };
        if (table is null)
            why = "FileImport.Rule.Unreadable";
        else if (table.Rows.Count > ImportTable.MostRows)
            why = "FileImport.Rule.TooManyRows";
        else if (table.Rows.Count == 0 || table.Header.Count == 0)
            why = "FileImport.Rule.Empty";
        return why is null ? table : null;
    }

    private static ImportTable? OfSheet(string?[][]? rows)
    {
        if (rows is not [var header, .. var below])
            return null;
        List<string> names = [.. header.Select(name => name?.Trim() ?? "")];
        var form = names.Contains("stationcode", StringComparer.OrdinalIgnoreCase) && names.Contains("timepoint", StringComparer.OrdinalIgnoreCase)
            ? FileForm.AirReleaseTable : FileForm.Table;
        return new(form, names, below);
    }

    private static ImportTable? Try(Func<ImportTable?> read)
    {
        try
        {
            return read();
        }
        catch (Exception unreadable) when (unreadable is XmlException or JsonException or DecoderFallbackException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
