namespace Qingjian.Assessment.Air;

/// <summary>Result of one line.</summary>
/// <param name="Item">PM2.5, PM10, SO2, NO2, CO or O3.</param>
/// <param name="Average">What the concentration stands for.</param>
/// <param name="Concentration">Rounded concentration: µg/m³, CO mg/m³.</param>
/// <param name="Iaqi">Individual index.</param>
/// <param name="ValidHours">Valid hours that were there.</param>
/// <param name="NotAssessed">Why there is no index; null when there is one.</param>
internal sealed record AirItemAnswer(string Item, string Average, decimal? Concentration, int? Iaqi, int ValidHours, string? NotAssessed);
