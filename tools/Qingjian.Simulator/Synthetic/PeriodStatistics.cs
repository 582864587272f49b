namespace Qingjian.Simulator.Synthetic;

/// <summary>Mean, least and greatest of a parameter over a period, in its unit.</summary>
internal struct PeriodStatistics
{
    private double _sum, _sine, _cosine;
    private int _count;

    public double Least { get; private set; }

    public double Greatest { get; private set; }

    public void Add(double value)
    {
        Least = _count == 0 ? value : Math.Min(Least, value);
        Greatest = _count == 0 ? value : Math.Max(Greatest, value);
        var (sine, cosine) = Math.SinCos(value * Math.PI / 180);
        _sum += value;
        _sine += sine;
        _cosine += cosine;
        _count++;
    }

    /// <summary>The arithmetic mean; of directions in degrees the direction of the mean unit vector, 0 to below 360.</summary>
    public readonly double Mean(bool ofDirections)
    {
        if (!ofDirections)
            return _sum / _count;
        var degrees = Math.Atan2(_sine, _cosine) * 180 / Math.PI;
        return degrees < 0 ? degrees + 360 : degrees;
    }
}
