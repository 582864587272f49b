namespace Qingjian.Archive;

/// <summary>The newest value of one series.</summary>
/// <param name="Series">The series.</param>
/// <param name="Value">The value in force at its newest start.</param>
public readonly record struct LatestValue(SeriesKey Series, ObservedValue Value);
