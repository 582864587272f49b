namespace Qingjian.Network;

/// <summary>A region to enter.</summary>
/// <param name="Code">Administrative code (GB/T 2260), unique, digits.</param>
/// <param name="ParentCode">Code of the region above, or null for a root.</param>
/// <param name="Name">Chinese name.</param>
/// <param name="NameEn">English name, or null.</param>
/// <param name="Outline">GeoJSON geometry (Polygon or MultiPolygon, CGCS2000 degrees), or null.</param>
public sealed record NewRegion(string Code, string? ParentCode, string Name, string? NameEn, string? Outline = null);
