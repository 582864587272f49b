namespace Qingjian.Acquisition;

/// <summary>A line whose value was written in another unit than the station's.</summary>
/// <param name="Line">Number of the line in the batch, from 1.</param>
/// <param name="From">The unit as sent.</param>
/// <param name="To">The station's unit, in which the value is kept.</param>
/// <param name="PowerOfTen">By which power of ten it was multiplied.</param>
public sealed record ConvertedLine(int Line, string From, string To, int PowerOfTen);
