using System.Text.Json;

namespace Qingjian.Simulator.Prefecture;

/// <summary>The outline of a region, for asking whether a place lies within.</summary>
internal sealed class Outline
{
    private readonly (double Longitude, double Latitude)[] _ring;

    public Outline(string polygonGeoJson)
    {
        using var document = JsonDocument.Parse(polygonGeoJson);
        _ring = [.. document.RootElement.GetProperty("coordinates")[0].EnumerateArray().Select(p => (p[0].GetDouble(), p[1].GetDouble()))];
    }

    /// <summary>Whether a ray to the east crosses the outline an odd number of times.</summary>
    public bool Contains(double longitude, double latitude)
    {
        var inside = false;
        for (var i = 1; i < _ring.Length; i++)
        {
            var (a, b) = (_ring[i - 1], _ring[i]);
            var crosses = a.Latitude > latitude != b.Latitude > latitude
                && longitude < (b.Longitude - a.Longitude) * (latitude - a.Latitude) / (b.Latitude - a.Latitude) + a.Longitude;
            inside ^= crosses;
        }
        return inside;
    }
}
