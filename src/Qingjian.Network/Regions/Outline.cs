using System.Text.Json;

namespace Qingjian.Network.Regions;

/// <summary>The outline of a region: a GeoJSON geometry (RFC 7946), Polygon or MultiPolygon, in CGCS2000 degrees.</summary>
internal static class Outline
{
    public static bool IsValid(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("type", out var type)
                && json.RootElement.TryGetProperty("coordinates", out var coordinates)
                && type.GetString() switch
                {
                    "Polygon" => IsPolygon(coordinates),
                    "MultiPolygon" => IsListOf(coordinates, IsPolygon),
                    _ => false,
                };
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static bool IsPolygon(JsonElement rings) => IsListOf(rings, IsRing);

    // RFC 7946 §3.1.6: a ring has four or more positions, the last equal to the first.
    private static bool IsRing(JsonElement ring) =>
        IsListOf(ring, IsPosition) && ring.GetArrayLength() >= 4 && JsonElement.DeepEquals(ring[0], ring[ring.GetArrayLength() - 1]);

    private static bool IsPosition(JsonElement position) =>
        position.ValueKind == JsonValueKind.Array && position.GetArrayLength() >= 2
        && Math.Abs(position[0].GetDouble()) <= 180 && Math.Abs(position[1].GetDouble()) <= 90;

    private static bool IsListOf(JsonElement list, Func<JsonElement, bool> isItem) =>
        list.ValueKind == JsonValueKind.Array && list.GetArrayLength() > 0 && list.EnumerateArray().All(isItem);
}
