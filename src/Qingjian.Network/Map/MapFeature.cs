using System.Text.Json;
using System.Text.Json.Nodes;

namespace Qingjian.Network.Map;

/// <summary>A region's outline.</summary>
internal sealed record MapFeature(string Type, MapProperties Properties, JsonNode? Geometry)
{
    public static MapFeature Of(RegionCard region) =>
        new("Feature", new(region.Name, region.Code), JsonSerializer.Deserialize<JsonNode>(region.Outline!));
}
