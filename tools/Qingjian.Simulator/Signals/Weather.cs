namespace Qingjian.Simulator.Signals;

/// <summary>The weather that the whole prefecture shares: seasons, passing fronts, cloud, rain, wind, stagnant spells.</summary>
internal sealed class Weather(int seed, IReadOnlyList<HazeSpell> haze)
{
    private readonly Noise _front = new(seed, "front");
    private readonly Noise _cloud = new(seed, "cloud");
    private readonly Noise _rain = new(seed, "rain");
    private readonly Noise _wind = new(seed, "wind");
    private readonly Noise _direction = new(seed, "wind direction");
    private readonly Noise _smoke = new(seed, "smoke");
    private readonly Noise _stagnation = new(seed, "stagnation");

    /// <summary>The passing of highs and lows over days; positive is warm and humid.</summary>
    public double Front(Moment at) => _front.At(at.Hours / 60);

    /// <summary>Cloud cover 0..1.</summary>
    public double Cloud(Moment at) => Math.Clamp(0.45 + 0.3 * _cloud.At(at.Hours / 16) + 0.1 * Front(at), 0, 1);

    /// <summary>Rain in mm/h; wet spells are more frequent in summer.</summary>
    public double Rain(Moment at) => 3.5 * Math.Max(0, _rain.At(at.Hours / 11) - 1.05 - 0.35 * at.Winter);

    /// <summary>A stagnant spell in which pollution builds up: 0 usually, towards 1 now and then for some days.</summary>
    public double Episode(Moment at) => Math.Clamp((_stagnation.At(at.Hours / 66) + 0.15 * at.Winter - 0.55) / 1.1, 0, 1);

    /// <summary>PM₂.₅ that smoke from elsewhere adds, in µg/m³.</summary>
    public double Haze(Moment at) => haze.Count == 0 ? 0 : haze.Sum(spell => spell.At(at.Instant)) * (1 + 0.1 * _smoke.At(at.Hours / 3));

    /// <summary>Wind speed in m/s over open ground.</summary>
    public double WindSpeed(Moment at) => Math.Max(0.2,
        (1.9 + 0.5 * at.Daily(15) + 0.7 * _wind.At(at.Hours / 7) - 0.3 * Front(at)) * (1 - 0.55 * Episode(at)));

    /// <summary>Wind direction in degrees, 0 to below 360: prevailing north-east, turning with the fronts.</summary>
    public double WindDirection(Moment at)
    {
        var degrees = 45 + 70 * _direction.At(at.Hours / 20) - 25 * at.Daily(14);
        return degrees - Math.Floor(degrees / 360) * 360;
    }

    /// <summary>Temperature in °C at the basin floor.</summary>
    public double Temperature(Moment at) =>
        16.5 - 10 * at.Winter + 2.6 * Front(at) + (5 - 3 * Cloud(at)) * at.Daily(15.2) - Math.Min(2, Rain(at));

    /// <summary>Relative humidity in %.</summary>
    public double Humidity(Moment at) =>
        Math.Clamp(70 + 8 * Front(at) + 14 * (Cloud(at) - 0.5) - 14 * at.Daily(15.2) + 6 * Math.Min(3, Rain(at)), 15, 99);

    /// <summary>Station pressure in kPa at 500 m: high in winter, low before a front, two tides a day.</summary>
    public double Pressure(Moment at) =>
        95.6 + 0.5 * at.Winter - 0.35 * Front(at) + 0.08 * Math.Cos(2 * Math.PI * (at.Hours - 10) / 12);

    /// <summary>Sunshine 0..1, none at night.</summary>
    public double Sunshine(Moment at, double lagHours) =>
        Math.Max(0, at.Daily(12.8 + lagHours) + 0.12) / 1.12 * (1 - 0.7 * Cloud(at)) * (1 - 0.42 * at.Winter);

    /// <summary>How much fresh emissions gather near the ground: about 1 by day, above 2 under a still winter night.</summary>
    public double Trapping(Moment at)
    {
        var mixing = 0.32 + 0.85 * at.DailyPeak(14.5, 1.6) * (1 - 0.3 * at.Winter) * (1 - 0.35 * Cloud(at));
        return 1.15 / (Math.Pow(mixing, 0.5) * Math.Pow(0.6 + WindSpeed(at), 0.4));
    }
}
