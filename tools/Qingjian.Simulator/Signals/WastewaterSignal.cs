namespace Qingjian.Simulator.Signals;

/// <summary>A municipal treatment plant's outlet within the limits of GB 18918-2002 grade 1A, most of the time.</summary>
internal sealed class WastewaterSignal(FictionalStation station, int seed, Weather weather) : ISignal
{
    private readonly Noise _process = new(seed, "process " + station.Code);
    private readonly Noise _own = new(seed, "outlet " + station.Code);

    public void Sample(Moment at, Span<double> values)
    {
        var strain = _process.At(at.Hours / 30);
        var rain = Math.Min(4, weather.Rain(at.Earlier(3)));
        values[0] = (420 + 90 * at.Daily(10.5) + 60 * at.Daily(21) + 70 * rain) * Math.Exp(0.05 * _own.At(at.Hours));
        values[1] = 21 * Math.Exp(0.2 * strain + 0.05 * _own.At(at.Hours / 2 + 3000));
        values[2] = 0.75 * (1 + 0.4 * at.Winter) * Math.Exp(0.4 * strain + 0.1 * _own.At(at.Hours / 2 + 6000));
        values[3] = 0.22 * Math.Exp(0.2 * strain);
        values[4] = values[2] + 7.8 * Math.Exp(0.12 * strain);
        values[5] = 7.15 + 0.08 * _own.At(at.Hours / 6 + 9000);
    }
}
