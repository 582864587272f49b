namespace Qingjian.Standards;

/// <summary>Result of one line of a report.</summary>
/// <param name="Item">The item.</param>
/// <param name="Average">What the concentration stands for.</param>
/// <param name="Concentration">Rounded concentration in the line's unit; null when not assessed for lack of hours.</param>
/// <param name="Iaqi">Individual index (分指数), 0 to 500; null when not assessed.</param>
/// <param name="ValidHours">Valid hourly means that were there.</param>
/// <param name="Why">Why there is no index.</param>
public readonly record struct AirItemResult(
    AirItem Item, AirAverage Average, decimal? Concentration, int? Iaqi, int ValidHours, NotAssessed Why);
