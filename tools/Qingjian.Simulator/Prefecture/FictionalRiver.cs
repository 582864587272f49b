namespace Qingjian.Simulator;

/// <summary>An invented river 河流.</summary>
/// <param name="Code">Short code that <see cref="RiverInput"/> refers to.</param>
/// <param name="NameZh">Chinese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="CourseGeoJson">GeoJSON geometry (LineString from source to mouth, CGCS2000).</param>
public sealed record FictionalRiver(string Code, string NameZh, string NameEn, string CourseGeoJson);
