using Qingjian.Kernel;

namespace Qingjian.Archive.Export;

/// <summary>A selection in the words of the audit.</summary>
internal static class ExportText
{
    // What is left out was not restricted.
    public static string Of(ExportSelection selection)
    {
        List<string> parts = [$"content={selection.Content}", $"form={selection.Form}"];
        if (selection.Stations.Count > 0)
            parts.Add($"stations={string.Join(' ', selection.Stations)}");
        else if (selection.RegionPath is { } region)
            parts.Add($"region={region}");
        if (selection.Element is { } element)
            parts.Add($"element={element}");
        if (selection.Parameters.Count > 0)
            parts.Add($"parameters={string.Join(' ', selection.Parameters)}");
        parts.AddRange(selection.Periods.Select(period => $"period={period}"));
        parts.Add($"span={selection.FromUtc.ToScreen()} – {selection.ToUtc.ToScreen()}");
        if (selection.AsOfUtc is { } moment)
            parts.Add($"asof={moment.ToScreen()}");
        return string.Join("; ", parts);
    }
}
