namespace Qingjian.Network;

/// <summary>How elements are written in addresses: <c>surface-water</c>.</summary>
public static class ElementNames
{
    private static readonly Dictionary<string, Element> ByName =
        Enum.GetValues<Element>().ToDictionary(ToAddress, StringComparer.OrdinalIgnoreCase);

    /// <summary>The element as addresses write it.</summary>
    public static string ToAddress(this Element element) => element switch
    {
        Element.SurfaceWater => "surface-water",
        Element.SourceGas => "source-gas",
        Element.SourceWater => "source-water",
        Element.GreenhouseGas => "greenhouse-gas",
        _ => element.ToString().ToLowerInvariant(),
    };

    /// <summary>The element, or null when the text names none.</summary>
    public static Element? FromAddress(string? text) =>
        text is not null && ByName.TryGetValue(text, out var element) ? element : null;
}
