namespace Qingjian.Simulator.Signals;

/// <summary>Surface water at one section: what its rivers carried at their sources when the water set out, grown by the
/// load on the way; rain washes soil in; oxygen follows temperature and light.</summary>
internal sealed class WaterSignal(FictionalStation station, int seed, Weather weather) : ISignal
{
    private const int RunoffSteps = 5;
    private readonly Noise _own = new(seed, "water " + station.Code);
    private readonly Noise _algae = new(seed, "algae");
    private readonly (RiverInput Input, Noise Noise)[] _inputs =
        [.. station.Inputs.Select(i => (i, new Noise(seed, "river " + i.River)))];

    public void Sample(Moment at, Span<double> values)
    {
        double quality = 0, runoff = 0;
        foreach (var (input, noise) in _inputs)
        {
            quality += input.Share * noise.At((at.Hours - input.DelayHours) / 40);
            runoff += input.Share * Runoff(at.Earlier(input.DelayHours));
        }
        var own = _own.At(at.Hours / 10);
        var load = station.Load;
        var temperature = Temperature(at);
        values[0] = temperature;
        values[1] = 7.85 - 0.12 * load + 0.12 * at.Daily(15.5) * Summer(at) + 0.05 * own - 0.08 * runoff;
        values[2] = Oxygen(at, temperature, load, quality);
        values[3] = (240 + 110 * load) * Math.Exp(0.06 * quality + 0.02 * own - 0.12 * runoff);
        values[4] = (5 + 3 * load) * Math.Exp(0.3 * quality + 0.12 * own) + 75 * runoff;
        values[5] = (1 + 1.5 * load) * Math.Exp(0.16 * quality + 0.05 * own) + 0.9 * runoff;
        values[6] = 0.14 * Math.Pow(load, 1.7) * (1 + 0.3 * at.Winter) * Math.Exp(0.4 * quality + 0.1 * own);
        values[7] = 0.055 * Math.Pow(load, 1.3) * Math.Exp(0.25 * quality + 0.08 * own) + 0.035 * runoff;
        values[8] = values[6] + (0.6 + 0.9 * load) * Math.Exp(0.15 * quality + 0.04 * own) + 0.4 * runoff;
    }

    /// <summary>Dissolved oxygen at saturation in fresh water, mg/L: 468 / (31.6 + T), HJ 2.3-2018.</summary>
    internal static double Saturation(double celsius) => 468 / (31.6 + celsius);

    private static double Summer(Moment at) => 1 - 0.6 * at.Winter;

    private double Temperature(Moment at)
    {
        const double seasonLagHours = 16 * 24;
        return 16.5 - 7.8 * at.Earlier(seasonLagHours).Winter + 0.9 * weather.Front(at.Earlier(20)) + 0.5 * at.Daily(16.5)
            + 0.15 * _own.At(at.Hours / 12 + 9000);
    }

    private double Oxygen(Moment at, double temperature, double load, double quality)
    {
        var light = 0.55 * Summer(at) * (1 + 0.25 * _algae.At(at.Hours / 50)) * at.Daily(15.8);
        return Math.Max(0.5, Saturation(temperature) * (0.95 - 0.1 * load - 0.03 * quality) + light);
    }

    /// <summary>Rain of the last day as it reaches the river, strongest after some hours; about 1 after a downpour.</summary>
    private double Runoff(Moment at)
    {
        var sum = 0.0;
        for (var i = 0; i < RunoffSteps; i++)
            sum += weather.Rain(at.Earlier(3 + 4 * i)) * (1 - 0.18 * i);
        return sum / (2.2 * RunoffSteps);
    }
}
