namespace Qingjian.Simulator;

/// <summary>An invented administrative region 行政区.</summary>
/// <param name="Code">Six digits in a range that GB/T 2260 does not assign.</param>
/// <param name="ParentCode">The region above it; null at the top.</param>
/// <param name="NameZh">Chinese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="OutlineGeoJson">GeoJSON geometry (Polygon, CGCS2000); null where none is drawn (the province).</param>
public sealed record FictionalRegion(string Code, string? ParentCode, string NameZh, string NameEn, string? OutlineGeoJson);
