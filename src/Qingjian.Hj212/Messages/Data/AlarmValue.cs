namespace Qingjian.Hj212;

/// <summary>A value that raised an alarm (<c>-Ala</c>, HJ/T 212-2005).</summary>
/// <param name="Factor">The factor.</param>
/// <param name="Value">The value.</param>
public readonly record struct AlarmValue(FactorCode Factor, Digits Value);
