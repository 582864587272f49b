using Qingjian.Hj212;
using Qingjian.Simulator.Signals;
using Qingjian.Simulator.Synthetic;

namespace Qingjian.Simulator;

/// <summary>A network of simulated stations under one weather. What a station sends is a pure function of seed, station,
/// command and time: history and live agree, and any moment can be asked for without those before it.</summary>
public sealed class SyntheticNetwork
{
    private readonly Dictionary<string, SyntheticSource> _sources;

    /// <summary>Puts stations under the weather of a seed.</summary>
    /// <param name="stations">The stations; codes must differ.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="disturbances">What goes wrong; null for nothing.</param>
    /// <param name="withExtremes">Whether air sends Min and Max beside Avg; outlets always do.</param>
    /// <param name="haze">Smoke over all stations of air; null for none.</param>
    public SyntheticNetwork(
        IReadOnlyList<FictionalStation> stations, int seed, IReadOnlyList<Disturbance>? disturbances = null, bool withExtremes = false,
        IReadOnlyList<HazeSpell>? haze = null)
    {
        Stations = stations;
        var weather = new Weather(seed, haze ?? []);
        var faults = (disturbances ?? []).ToLookup(d => d.StationCode);
        _sources = stations.ToDictionary(
            s => s.Code, s => new SyntheticSource(new SyntheticStation(s, seed, weather, faults[s.Code]), withExtremes));
    }

    /// <summary>The stations.</summary>
    public IReadOnlyList<FictionalStation> Stations { get; }

    /// <summary>The upload of a station: real-time data (2011) at a moment, or minute, hour or day data over the period that
    /// begins there. Null when a disturbance keeps the station dark.</summary>
    /// <param name="stationCode">Code of the station.</param>
    /// <param name="command">2011, 2051, 2061 or 2031.</param>
    /// <param name="start">The moment or the period's beginning.</param>
    public Upload? UploadOf(string stationCode, int command, DateTimeOffset start)
    {
        var source = _sources[stationCode];
        return source.Make(command, start, LengthOf(command, source.Station));
    }

    internal SyntheticSource SourceOf(FictionalStation station) => _sources[station.Code];

    private static TimeSpan LengthOf(int command, FictionalStation station) => command switch
    {
        Commands.RealTimeData => TimeSpan.Zero,
        Commands.MinuteData => TimeSpan.FromMinutes(1),
        Commands.HourData => station.HourPeriod,
        Commands.DayData => TimeSpan.FromDays(1),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, "A station uploads data with 2011, 2031, 2051 or 2061."),
    };
}
