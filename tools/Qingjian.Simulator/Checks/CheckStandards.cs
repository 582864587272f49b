using Qingjian.Hj212;

namespace Qingjian.Simulator.Checks;

/// <summary>The standard gases and solutions that simulated instruments are checked with, in the unit of the instrument. The
/// span of a check lies near 80 % of the range (OM-007 of the plan of HJ 818-2018, unconfirmed); values are those of practice.</summary>
internal static class CheckStandards
{
    private static readonly Dictionary<string, (decimal Span, decimal Range, byte Decimals)> _byFactor = new(StringComparer.Ordinal)
    {
        ["a21026"] = (400, 500, 0),
        ["a21004"] = (400, 500, 0),
        ["a21002"] = (400, 500, 1),
        ["a05024"] = (400, 500, 0),
        ["a21005"] = (40, 50, 1),
        ["a19001"] = (20, 25, 1),
        ["w21003"] = (2, 2.5m, 3),
        ["w01019"] = (8, 10, 2),
        ["w21011"] = (0.4m, 0.5m, 3),
        ["w21001"] = (4, 5, 2),
        ["w01018"] = (80, 100, 1),
        ["w01001"] = (9.18m, 14, 2),
        ["w01009"] = (8.25m, 20, 2),
        ["w01014"] = (1413, 2000, 1),
        ["w01003"] = (100, 200, 1),
    };

    /// <summary>The span value of a check, the range of the instrument and the digits that it shows.</summary>
    public static (decimal Span, decimal Range, byte Decimals) Of(FactorCode factor) =>
        _byFactor.GetValueOrDefault(factor.ToString(), (80m, 100m, (byte)1));

    /// <summary>Gases whose analysers are checked with zero and span gas.</summary>
    public static bool IsGas(FactorCode factor) => factor.ToString() is "a21026" or "a21004" or "a21005" or "a05024";

    /// <summary>Analysers of surface water with a zero and a span check of their own each night.</summary>
    public static bool IsWetAnalyser(FactorCode factor) => factor.ToString() is "w21003" or "w01019" or "w21011" or "w21001";

    /// <summary>Probes of surface water that are checked with a standard solution each week; temperature has none.</summary>
    public static bool IsProbe(FactorCode factor) => factor.ToString() is "w01001" or "w01009" or "w01014" or "w01003";
}
