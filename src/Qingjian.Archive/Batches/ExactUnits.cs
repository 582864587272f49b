using System.Collections.Frozen;
using Qingjian.Hj212;
using Qingjian.Network;

namespace Qingjian.Archive;

/// <summary>Conversions of units that only move the decimal point: no digit is lost or made. Everything else (ppb into
/// µg/m³ needs a temperature) is refused, never guessed.</summary>
public static class ExactUnits
{
    // Each family with the power of ten of its units.
    private static readonly FrozenDictionary<Unit, (char Family, int Power)> Powers = new Dictionary<Unit, (char, int)>
    {
        [Unit.MilligramsPerCubicMetre] = ('a', -3),
        [Unit.MicrogramsPerCubicMetre] = ('a', -6),
        [Unit.NanogramsPerCubicMetre] = ('a', -9),
        [Unit.MilligramsPerLitre] = ('w', -3),
        [Unit.MicrogramsPerLitre] = ('w', -6),
        [Unit.NanogramsPerLitre] = ('w', -9),
        [Unit.Kilopascals] = ('p', 3),
        [Unit.Hectopascals] = ('p', 2),
        [Unit.Metres] = ('l', 0),
        [Unit.Millimetres] = ('l', -3),
        [Unit.CubicMetresPerSecond] = ('q', 0),
        [Unit.LitresPerSecond] = ('q', -3),
        [Unit.Kilograms] = ('m', 3),
        [Unit.Grams] = ('m', 0),
        [Unit.Milligrams] = ('m', -3),
        [Unit.PartsPerMillion] = ('x', -6),
        [Unit.PartsPerBillion] = ('x', -9),
        [Unit.Volts] = ('v', 0),
        [Unit.Millivolts] = ('v', -3),
        [Unit.MilligramsPerKilogram] = ('s', -6),
        [Unit.MicrogramsPerKilogram] = ('s', -9),
        [Unit.MicrosievertsPerHour] = ('r', -6),
        [Unit.NanosievertsPerHour] = ('r', -9),
    }.ToFrozenDictionary();

    /// <summary>The power of ten between two units, or null when they are not a power of ten apart.</summary>
    public static int? PowerBetween(Unit from, Unit to) =>
        from == to ? 0
        : Powers.TryGetValue(from, out var one) && Powers.TryGetValue(to, out var other) && one.Family == other.Family ? one.Power - other.Power
        : null;

    /// <summary>The same quantity in another unit; false when that is not exact within <see cref="Digits.MaxDigits"/>.</summary>
    public static bool TryConvert(Digits digits, Unit from, Unit to, out Digits converted)
    {
        converted = digits;
        if (PowerBetween(from, to) is not { } power)
            return false;
        var scale = digits.Scale - power;
        var mantissa = digits.Mantissa;
        for (; scale < 0; scale++)
        {
            if (Math.Abs(mantissa) >= MostMantissa / 10)
                return false;
            mantissa *= 10;
        }
        converted = new(mantissa, (byte)scale);
        return scale <= Digits.MaxDigits;
    }

    private const long MostMantissa = 1_000_000_000_000_000_000;
}
