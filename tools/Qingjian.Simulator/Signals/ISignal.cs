namespace Qingjian.Simulator.Signals;

/// <summary>The undisturbed truth at a site: all its parameters at any moment, without state.</summary>
internal interface ISignal
{
    /// <summary>Fills <paramref name="values"/> in the order of the station's parameters.</summary>
    void Sample(Moment moment, Span<double> values);
}
