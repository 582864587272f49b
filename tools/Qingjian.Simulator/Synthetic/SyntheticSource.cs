using Qingjian.Hj212;

namespace Qingjian.Simulator.Synthetic;

/// <summary>Makes the uploads of one station at any moment, without those before it.</summary>
internal sealed class SyntheticSource(SyntheticStation station, bool withExtremes)
{
    // Points at which an hour is looked at: the signals turn more slowly, and instrument noise has averaged out.
    private const int PointsAnHour = 6;
    private static readonly TimeSpan _sampleAnalysis = TimeSpan.FromMinutes(1);
    private readonly UploadWriter _writer = new(station, withExtremes);

    public FictionalStation Station => station.Station;

    public StationTroubles Troubles => station.Troubles;

    /// <summary>The upload of a command: at the moment, or over the period that begins there; null when the station was dark.</summary>
    public Upload? Make(int command, DateTimeOffset start, TimeSpan length)
    {
        if (station.Troubles.IsDark(start, length))
            return null;
        var items = command == Commands.RealTimeData ? _writer.RealTime(start) : OfPeriod(start, length);
        return new Upload(command, start, items);
    }

    private List<UploadItem> OfPeriod(DateTimeOffset start, TimeSpan length)
    {
        var statistics = new PeriodStatistics[station.Factors.Count];
        if (!Station.IsContinuous)
            Add(start, _sampleAnalysis, statistics);
        else
        {
            var points = Math.Max(1, (int)(length.TotalHours * PointsAnHour));
            for (var i = 0; i < points; i++)
                Add(start + length * ((i + 0.5) / points), length / points, statistics);
        }
        return _writer.OfPeriod(statistics, start, length);
    }

    private void Add(DateTimeOffset at, TimeSpan averaging, PeriodStatistics[] statistics)
    {
        Span<double> values = stackalloc double[statistics.Length];
        station.Sample(at, averaging, values);
        for (var i = 0; i < values.Length; i++)
            statistics[i].Add(values[i]);
    }
}
