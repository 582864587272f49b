namespace Qingjian.Standards;

/// <summary>One point of the index table: the concentration in the unit of its line, and the index there.</summary>
public readonly record struct Breakpoint(decimal Concentration, int Iaqi);
