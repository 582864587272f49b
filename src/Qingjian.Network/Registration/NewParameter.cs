namespace Qingjian.Network;

/// <summary>A parameter that a station measures. What is null is taken from the catalogue.</summary>
/// <param name="Code">Factor code (HJ 212-2017 appendix B).</param>
/// <param name="Unit">Unit of its values, or null.</param>
/// <param name="Decimals">Decimal places, 0 to 6, or null.</param>
/// <param name="RangeLow">Lower end of the range, or null.</param>
/// <param name="RangeHigh">Upper end, or null.</param>
public sealed record NewParameter(
    string Code, Unit? Unit = null, byte? Decimals = null, double? RangeLow = null, double? RangeHigh = null);
