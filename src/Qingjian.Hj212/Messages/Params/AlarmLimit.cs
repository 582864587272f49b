namespace Qingjian.Hj212;

/// <summary>The alarm limits of a factor (HJ/T 212-2005).</summary>
/// <param name="Factor">The factor.</param>
/// <param name="Low">Alarm below.</param>
/// <param name="Up">Alarm above.</param>
public readonly record struct AlarmLimit(FactorCode Factor, Digits Low, Digits Up);
