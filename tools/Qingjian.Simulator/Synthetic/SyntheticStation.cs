using Qingjian.Hj212;
using Qingjian.Simulator.Signals;

namespace Qingjian.Simulator.Synthetic;

/// <summary>The instruments of one station: the truth of its signal, their noise, and what goes wrong with them. A pure
/// function of the moment.</summary>
internal sealed class SyntheticStation
{
    private const int FineParticles = 0, Pm10 = 1; // order of the air parameters
    private readonly ISignal _signal;
    private readonly Noise[] _noises;

    public SyntheticStation(FictionalStation station, int seed, Weather weather, IEnumerable<Disturbance> disturbances)
    {
        Station = station;
        Troubles = new StationTroubles(disturbances);
        Factors = [.. station.Parameters.Select(p => FactorCode.Parse(p.Code))];
        _noises = [.. station.Parameters.Select(p => new Noise(seed, $"instrument {station.Code} {p.Code}"))];
        _signal = station.Kind switch
        {
            StationKind.Air => new AirSignal(station, seed, weather),
            StationKind.SurfaceWater => new WaterSignal(station, seed, weather),
            StationKind.Wastewater => new WastewaterSignal(station, seed, weather),
            StationKind.FlueGas => new FlueGasSignal(station, seed),
        };
    }

    public FictionalStation Station { get; }

    public StationTroubles Troubles { get; }

    public IReadOnlyList<FactorCode> Factors { get; }

    /// <summary>What the instruments show at a moment, averaged over <paramref name="averaging"/>, in the order of the
    /// parameters.</summary>
    public void Sample(DateTimeOffset at, TimeSpan averaging, Span<double> values)
    {
        Undisturbed(at, averaging, values);
        for (var i = 0; i < values.Length; i++)
        {
            if (Troubles.ChangeOf(Station.Parameters[i].Code, at) is { } fault)
                values[i] = Disturbed(i, values[i], fault, at);
        }
    }

    private void Undisturbed(DateTimeOffset at, TimeSpan averaging, Span<double> values)
    {
        var moment = Moment.Of(at);
        _signal.Sample(moment, values);
        var index = at.UtcTicks / TimeSpan.TicksPerSecond;
        var left = InstrumentNoise.LeftAfter(averaging);
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = Station.Parameters[i];
            var noisy = values[i] + left * InstrumentNoise.Deviation(parameter, values[i]) * _noises[i].White(index);
            if (InstrumentNoise.HourDeviation(parameter) is > 0 and var lasting)
                noisy += lasting * _noises[i].At(moment.Hours);
            values[i] = Bounded(parameter, noisy);
        }
        if (Station.Kind == StationKind.Air)
            values[Pm10] = Math.Max(values[Pm10], values[FineParticles]);
    }

    private double Disturbed(int parameter, double value, Disturbance fault, DateTimeOffset at)
    {
        if (fault.Kind is DisturbanceKind.Spike or DisturbanceKind.Sheltered)
            return value * fault.Size + fault.Rise;
        Span<double> before = stackalloc double[_noises.Length];
        Undisturbed(fault.Start, TimeSpan.FromMinutes(1), before);
        if (fault.Kind == DisturbanceKind.Stuck)
            return before[parameter];
        return fault.Mark == 'C' ? CalibrationGas(Station.Parameters[parameter], fault, at) : 0.1 * before[parameter];
    }

    // Zero gas in the first half, then span gas: 400 µg/m³, or 40 in mg/m³.
    private static double CalibrationGas(FictionalParameter parameter, Disturbance fault, DateTimeOffset at) =>
        (at - fault.Start) / (fault.End - fault.Start) < 0.5 ? parameter.Floor : parameter.Unit == "µg/m³" ? 400 : 40;

    private static double Bounded(FictionalParameter parameter, double value) => parameter.Unit switch
    {
        "°" => value - Math.Floor(value / 360) * 360,
        "%" => Math.Clamp(value, 0, 100),
        _ => Math.Max(value, parameter.Floor),
    };
}
