using System.Xml;
using System.Xml.Linq;

namespace Qingjian.Acquisition.Files;

/// <summary>The national hourly release of air stations: one element <c>AQIDataPublishLive</c> for each station, its fields as
/// elements. Captures were also wrapped in other roots; only that element counts.</summary>
internal static class AirReleaseXml
{
    private const string Station = "AQIDataPublishLive";
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true };

    /// <summary>The table; null when no such element is there.</summary>
    /// <exception cref="XmlException">Not XML.</exception>
    public static ImportTable? Read(byte[] content)
    {
        var stations = Stations(content).ToList();
        List<string> header = [.. stations.SelectMany(station => station.Keys).Distinct()];
        return stations.Count == 0 ? null : new(
            FileForm.AirReleaseXml, header, [.. stations.Select(station => header.Select(station.GetValueOrDefault).ToArray())]);
    }

    private static IEnumerable<Dictionary<string, string?>> Stations(byte[] content)
    {
        using var stream = new MemoryStream(Plain(content));
        using var reader = XmlReader.Create(stream, Settings);
        while (Find(reader))
        {
            var element = (XElement)XNode.ReadFrom(reader);
            yield return element.Elements().Where(field => !field.HasElements)
                .GroupBy(field => field.Name.LocalName).ToDictionary(field => field.Key, field => (string?)field.First().Value);
        }
    }

    // The release prefixes its elements: the name without the prefix counts.
    private static bool Find(XmlReader reader)
    {
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == Station)
                return true;
            reader.Read();
        }
        return false;
    }

    // The release writes &mdash;, which XML does not define.
    private static byte[] Plain(byte[] content) => System.Text.Encoding.UTF8.GetBytes(
        System.Text.Encoding.UTF8.GetString(content).TrimStart('\uFEFF').Replace("&mdash;", "—", StringComparison.Ordinal));
}
