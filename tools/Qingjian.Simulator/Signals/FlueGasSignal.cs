namespace Qingjian.Simulator.Signals;

/// <summary>The stack of a coal-fired unit with desulfurisation and denitrification: concentrations dry at standard
/// state, flow following the electric load.</summary>
internal sealed class FlueGasSignal(FictionalStation station, int seed) : ISignal
{
    private const double DuctSquareMetres = 28;
    private readonly Noise _load = new(seed, "load " + station.Code);
    private readonly Noise _own = new(seed, "stack " + station.Code);

    public void Sample(Moment at, Span<double> values)
    {
        var load = Math.Clamp(0.76 + 0.1 * at.Daily(19) - 0.06 * at.Daily(15) + 0.07 * _load.At(at.Hours / 14), 0.45, 1);
        var temperature = 51 + 4 * load + 0.8 * _own.At(at.Hours / 3);
        var velocity = 3.5 + 10 * load + 0.2 * _own.At(at.Hours * 4 + 500);
        values[0] = velocity * DuctSquareMetres * 3600 * 273 / (273 + temperature) * 0.87;
        values[1] = 17 * Math.Exp(0.22 * _own.At(at.Hours / 2 + 1000));
        values[2] = 31 * Math.Exp(0.12 * _own.At(at.Hours / 1.5 + 2000)) * (1.1 - 0.15 * load);
        values[3] = 2.6 * Math.Exp(0.15 * _own.At(at.Hours / 2.5 + 3000));
        values[4] = 9.2 - 3.6 * load + 0.2 * _own.At(at.Hours * 2 + 4000);
        values[5] = temperature;
        values[6] = velocity;
    }
}
