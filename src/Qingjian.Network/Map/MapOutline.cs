namespace Qingjian.Network.Map;

/// <summary>The outlines as a GeoJSON feature collection (RFC 7946).</summary>
internal sealed record MapOutline(string Type, IReadOnlyList<MapFeature> Features);
