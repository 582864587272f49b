namespace Qingjian.Standards;

/// <summary>The index of a day or an hour.</summary>
/// <param name="Aqi">Air quality index (空气质量指数), 0 to 500; null when not assessed.</param>
/// <param name="Level">Level 1 to 6; 0 without an index.</param>
/// <param name="Primary">Primary pollutants (首要污染物), in parallel when several share the highest index; none up to 50.</param>
/// <param name="Missing">Items of the report without an index.</param>
/// <param name="Why">Why there is no index.</param>
public readonly record struct AirVerdict(int? Aqi, int Level, AirItems Primary, AirItems Missing, NotAssessed Why);
