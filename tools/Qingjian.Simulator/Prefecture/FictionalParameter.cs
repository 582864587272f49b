namespace Qingjian.Simulator;

/// <summary>A parameter that a station measures and how it writes it.</summary>
/// <param name="Code">Factor code 因子编码 of HJ 212-2017 Appendix B, or of practice where the table has none.</param>
/// <param name="Symbol">Short name in plain ASCII: <c>PM2.5</c>, <c>NH3-N</c>.</param>
/// <param name="Unit">Unit as stations use it: <c>µg/m³</c>, <c>mg/L</c>, <c>°C</c>; empty for pH.</param>
/// <param name="Decimals">Digits after the point.</param>
/// <param name="Floor">Smallest number sent, in the unit: half of the instrument's detection limit, or a physical limit.</param>
/// <param name="IsConverted">Whether the converted value 折算值 (Zs) is sent beside it.</param>
/// <param name="IsAccumulated">Whether a period's total (Cou) is sent beside its mean.</param>
public sealed record FictionalParameter(
    string Code, string Symbol, string Unit, byte Decimals, double Floor, bool IsConverted = false, bool IsAccumulated = false);
