using System.Collections.Frozen;

namespace Qingjian.Network;

/// <summary>How units are written (GB 3100-93, GB/T 3102; the same in both languages).</summary>
public static class UnitSymbols
{
    private static readonly FrozenDictionary<Unit, string> Symbols = new Dictionary<Unit, string>
    {
        [Unit.None] = "",
        [Unit.MicrogramsPerCubicMetre] = "µg/m³",
        [Unit.MilligramsPerCubicMetre] = "mg/m³",
        [Unit.NanogramsPerCubicMetre] = "ng/m³",
        [Unit.MilligramsPerLitre] = "mg/L",
        [Unit.MicrogramsPerLitre] = "µg/L",
        [Unit.NanogramsPerLitre] = "ng/L",
        [Unit.CountsPerLitre] = "1/L",
        [Unit.BecquerelsPerLitre] = "Bq/L",
        [Unit.CellsPerLitre] = "cells/L",
        [Unit.DegreesCelsius] = "°C",
        [Unit.Percent] = "%",
        [Unit.Kilopascals] = "kPa",
        [Unit.Hectopascals] = "hPa",
        [Unit.MetresPerSecond] = "m/s",
        [Unit.DegreesOfAngle] = "°",
        [Unit.Millimetres] = "mm",
        [Unit.Metres] = "m",
        [Unit.SquareMetres] = "m²",
        [Unit.DegreesOfColour] = "PCU",
        [Unit.MicrosiemensPerCentimetre] = "µS/cm",
        [Unit.NephelometricTurbidityUnits] = "NTU",
        [Unit.Millivolts] = "mV",
        [Unit.DecibelsA] = "dB(A)",
        [Unit.NanograysPerHour] = "nGy/h",
        [Unit.MicrosievertsPerHour] = "µSv/h",
        [Unit.NanosievertsPerHour] = "nSv/h",
        [Unit.VoltsPerMetre] = "V/m",
        [Unit.Microteslas] = "µT",
        [Unit.BecquerelsPerCubicMetre] = "Bq/m³",
        [Unit.BecquerelsPerKilogram] = "Bq/kg",
        [Unit.LitresPerSecond] = "L/s",
        [Unit.CubicMetresPerSecond] = "m³/s",
        [Unit.CubicMetresPerHour] = "m³/h",
        [Unit.CubicMetres] = "m³",
        [Unit.Kilograms] = "kg",
        [Unit.Grams] = "g",
        [Unit.Milligrams] = "mg",
        [Unit.TonnesPerSquareKilometreMonth] = "t/(km²·month)",
        [Unit.PartsPerBillion] = "ppb",
        [Unit.PartsPerMillion] = "ppm",
        [Unit.MilligramsPerKilogram] = "mg/kg",
        [Unit.MicrogramsPerKilogram] = "µg/kg",
        [Unit.GramsPerSquareMetre] = "g/m²",
        [Unit.Volts] = "V",
        [Unit.Amperes] = "A",
        [Unit.KilowattHours] = "kW·h",
    }.ToFrozenDictionary();

    /// <summary>The symbol, for example <c>µg/m³</c>; empty for <see cref="Unit.None"/>.</summary>
    /// <exception cref="KeyNotFoundException">The number is not a unit.</exception>
    public static string Symbol(this Unit unit) => Symbols[unit];

    /// <summary>A concentration in air as µg/m³, exactly; null when the unit is none of mass per volume of air.</summary>
    public static decimal? InMicrogramsPerCubicMetre(this Unit unit, decimal value) => unit switch
    {
        Unit.MicrogramsPerCubicMetre => value,
        Unit.MilligramsPerCubicMetre => value * 1000,
        Unit.NanogramsPerCubicMetre => value / 1000,
        _ => null,
    };

    /// <summary>Reads a unit as people type it: <c>ug/m3</c>, <c>µg/m³</c>, <c>mg/l</c>, <c>℃</c>.</summary>
    /// <returns>False when no unit is written so.</returns>
    public static bool TryParse(string text, out Unit unit) => Spellings.TryGetValue(Plain(text), out unit);

    private static readonly FrozenDictionary<string, Unit> Spellings = BuildSpellings();

    private static FrozenDictionary<string, Unit> BuildSpellings()
    {
        var spellings = Symbols.ToDictionary(pair => Plain(pair.Value), pair => pair.Key, StringComparer.OrdinalIgnoreCase);
        spellings["-"] = Unit.None;
        spellings["无量纲"] = Unit.None;
        spellings["c"] = Unit.DegreesCelsius;
        spellings["degc"] = Unit.DegreesCelsius;
        spellings["个/l"] = Unit.CountsPerLitre;
        spellings["count/l"] = Unit.CountsPerLitre;
        spellings["度"] = Unit.DegreesOfColour;
        spellings["degree(colour)"] = Unit.DegreesOfColour;
        spellings["degree"] = Unit.DegreesOfAngle;
        spellings["degree(angle)"] = Unit.DegreesOfAngle;
        spellings["db"] = Unit.DecibelsA;
        spellings["t/(km2.month)"] = Unit.TonnesPerSquareKilometreMonth;
        spellings["cells/l"] = Unit.CellsPerLitre;
        return spellings.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    // µ is written with two code points (U+00B5, U+03BC) and as "u"; exponents raised or not.
    private static string Plain(string text) => text.Trim()
        .Replace("µ", "u", StringComparison.Ordinal).Replace("μ", "u", StringComparison.Ordinal)
        .Replace("³", "3", StringComparison.Ordinal).Replace("²", "2", StringComparison.Ordinal)
        .Replace("℃", "C", StringComparison.Ordinal).Replace("°C", "C", StringComparison.Ordinal)
        .Replace("·", ".", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
}
