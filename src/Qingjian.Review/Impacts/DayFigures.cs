using Qingjian.Standards;

namespace Qingjian.Review;

/// <summary>The figures of one station and day.</summary>
/// <param name="Value">The day's figure of the parameter in its own unit, rounded; null when there is none or the whole
/// station is meant.</param>
/// <param name="Statistic">What that figure is: the one that the day's standard judges; null for a plain mean.</param>
/// <param name="ValueWhy">Why there is no figure.</param>
/// <param name="ValidHours">Valid or provisional hours of the parameter.</param>
/// <param name="Verdict">The air quality index of the day; null when the station is no air station.</param>
public sealed record DayFigures(decimal? Value, AirAverage? Statistic, NotAssessed ValueWhy, int ValidHours, AirVerdict? Verdict);
