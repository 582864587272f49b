namespace Qingjian.Simulator.Synthetic;

/// <summary>What an instrument and turbulent air add to one instantaneous reading.</summary>
internal static class InstrumentNoise
{
    /// <summary>Deviation of a single reading, in the parameter's unit.</summary>
    public static double Deviation(FictionalParameter parameter, double value) => parameter.Unit switch
    {
        "µg/m³" => 0.8 + 0.02 * value,
        "°C" => 0.06,
        "%" => 0.2,
        "kPa" => 0.015,
        "m/s" => 0.05 + 0.1 * value,
        "°" => 7,
        "" => 0.01,
        _ => 0.01 * value,
    };

    /// <summary>Deviation that averaging over an hour does not take away, in the parameter's unit: the counting of a beta gauge
    /// moves an hour mean of particles by about two µg/m³ even in air that stands still.</summary>
    public static double HourDeviation(FictionalParameter parameter) => parameter.Code is "a34002" or "a34004" ? 2 : 0;

    /// <summary>The part of it that averaging over the period leaves, one reading every five seconds.</summary>
    public static double LeftAfter(TimeSpan length) =>
        length <= TimeSpan.FromSeconds(5) ? 1 : Math.Sqrt(5 / length.TotalSeconds);
}
