namespace Qingjian.Hj212;

/// <summary>A split upload that was given up. The parts that came are whole frames and are stored; what is missing can be asked for again.</summary>
/// <param name="Key">What its parts have in common.</param>
/// <param name="Missing">The numbers that never came.</param>
/// <param name="FirstAt">When its first part came.</param>
/// <param name="LastAt">When its newest part came.</param>
public sealed record LostParts(PartKey Key, ValueList<int> Missing, DateTimeOffset FirstAt, DateTimeOffset LastAt);
