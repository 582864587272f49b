namespace Qingjian.Hj212;

/// <summary>The state of a piece of treatment equipment.</summary>
/// <param name="Number">The n of <c>SBn</c>.</param>
/// <param name="Condition">What it does.</param>
public readonly record struct EquipmentState(int Number, EquipmentCondition Condition);
