namespace Qingjian.Hj212;

/// <summary>The serial number of an instrument.</summary>
/// <param name="Factor">What it measures.</param>
/// <param name="Serial">24 characters by the standard (EPC-96).</param>
public readonly record struct InstrumentSerial(FactorCode Factor, string Serial);
