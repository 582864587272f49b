namespace Qingjian.Hj212;

/// <summary>The running time of a piece of treatment equipment.</summary>
/// <param name="Number">The n of <c>SBn</c>.</param>
/// <param name="Hours">0 to 24.</param>
public readonly record struct EquipmentHour(int Number, Digits Hours);
