using Qingjian.Hj212;

namespace Qingjian.Simulator.Synthetic;

/// <summary>Writes what a station measured as the items of its uploads.</summary>
internal sealed class UploadWriter(SyntheticStation station, bool withExtremes)
{
    private const decimal ReferenceOxygen = 6; // % in coal-fired flue gas, GB 13223-2011 Table 4
    private const decimal OxygenOfAir = 21; // %, as HJ 212-2017 Appendix D converts
    private readonly bool _withExtremes = withExtremes || station.Station.Kind is StationKind.Wastewater or StationKind.FlueGas;
    private readonly int _oxygen = station.Station.Kind == StationKind.FlueGas ? IndexOf(station, "a19001") : -1;

    public List<UploadItem> RealTime(DateTimeOffset at)
    {
        var parameters = station.Station.Parameters;
        Span<double> values = stackalloc double[parameters.Count];
        station.Sample(at, TimeSpan.Zero, values);
        var items = new List<UploadItem>(values.Length);
        var oxygen = _oxygen < 0 ? default : Written(parameters[_oxygen], values[_oxygen]);
        for (var i = 0; i < values.Length; i++)
        {
            var mark = station.Troubles.MarkOf(parameters[i].Code, at, TimeSpan.Zero);
            var digits = Written(parameters[i], values[i]);
            items.Add(new(station.Factors[i], Statistic.Value, digits, mark));
            if (parameters[i].IsConverted)
                items.Add(new(station.Factors[i], Statistic.ConvertedValue, Converted(digits, oxygen), mark));
        }
        return items;
    }

    public List<UploadItem> OfPeriod(ReadOnlySpan<PeriodStatistics> statistics, DateTimeOffset start, TimeSpan length)
    {
        var parameters = station.Station.Parameters;
        var items = new List<UploadItem>(statistics.Length * (_withExtremes ? 3 : 1));
        var oxygen = _oxygen < 0 ? default : Written(parameters[_oxygen], statistics[_oxygen].Mean(false));
        for (var i = 0; i < statistics.Length; i++)
            AddFactor(items, i, statistics[i], oxygen, start, length);
        return items;
    }

    private void AddFactor(List<UploadItem> items, int index, in PeriodStatistics statistics, Digits oxygen, DateTimeOffset start, TimeSpan length)
    {
        var parameter = station.Station.Parameters[index];
        var mark = station.Troubles.MarkOf(parameter.Code, start, length);
        var mean = Written(parameter, statistics.Mean(parameter.Unit == "°"));
        if (parameter.IsAccumulated)
            Add(Statistic.Total, Total(parameter, mean, length));
        var extremes = _withExtremes && parameter.Unit != "°";
        var (least, greatest) = (Written(parameter, statistics.Least), Written(parameter, statistics.Greatest));
        if (extremes)
            Add(Statistic.Minimum, least);
        Add(Statistic.Average, mean);
        if (extremes)
            Add(Statistic.Maximum, greatest);
        if (!parameter.IsConverted)
            return;
        Add(Statistic.ConvertedMinimum, Converted(least, oxygen));
        Add(Statistic.ConvertedAverage, Converted(mean, oxygen));
        Add(Statistic.ConvertedMaximum, Converted(greatest, oxygen));

        void Add(Statistic statistic, Digits digits) => items.Add(new(station.Factors[index], statistic, digits, mark));
    }

    private static Digits Written(FictionalParameter parameter, double value) => parameter.Unit == "°"
        ? Rounding.ToDirection(value, parameter.Decimals)
        : Rounding.ToDigits(value, parameter.Decimals);

    // C · (21 − reference O2) / (21 − measured O2), HJ 212-2017 Appendix D, from the digits that are sent.
    private static Digits Converted(Digits concentration, Digits oxygen) => Rounding.ToDigits(
        concentration.ToDecimal() * (OxygenOfAir - ReferenceOxygen) / (OxygenOfAir - oxygen.ToDecimal()), concentration.Scale);

    // Flow in L/s or m³/h; totals in m³.
    private static Digits Total(FictionalParameter parameter, Digits mean, TimeSpan length)
    {
        var seconds = (decimal)length.TotalSeconds;
        var cubicMetres = parameter.Unit == "L/s" ? mean.ToDecimal() * seconds / 1000 : mean.ToDecimal() * seconds / 3600;
        return Rounding.ToDigits(cubicMetres, parameter.Decimals);
    }

    private static int IndexOf(SyntheticStation station, string code)
    {
        for (var i = 0; i < station.Factors.Count; i++)
            if (station.Station.Parameters[i].Code == code)
                return i;
        return -1;
    }
}
