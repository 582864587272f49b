using Qingjian.Hj212;
using Qingjian.Simulator.Synthetic;

namespace Qingjian.Simulator.Play;

/// <summary>Plays one station: stores what is due by a moment, and follows its link gaps.</summary>
internal sealed class Player
{
    private static readonly TimeSpan _analysis = TimeSpan.FromHours(1); // a water sample's results come within the hour
    private readonly SyntheticSource _source;
    private readonly List<Cadence> _cadences = [];
    private readonly int _number;
    private DateTimeOffset? _nextRealTime;
    private long _values;

    public Player(SyntheticSource source, StationClient client, int number)
    {
        _source = source;
        _number = number;
        Client = client;
    }

    public StationClient Client { get; }

    public FictionalStation Station => _source.Station;

    /// <summary>Numbers stored so far.</summary>
    public long Values => Interlocked.Read(ref _values);

    /// <summary>Whether it was told from when it owes data.</summary>
    public bool OwesAnything => _cadences.Count > 0;

    /// <summary>From when which data are owed.</summary>
    public void Owe(DateTimeOffset hoursFrom, DateTimeOffset minutesFrom, PlayOptions options)
    {
        _cadences.Clear();
        if (Station.IsContinuous && options.SendsMinutes)
            _cadences.Add(new(Commands.MinuteData, () => Client.MinuteInterval, length => length + options.ReportDelay, minutesFrom));
        _cadences.Add(new(Commands.HourData, () => Station.HourPeriod,
            length => (Station.IsContinuous ? length : _analysis) + options.ReportDelay, hoursFrom));
        if (Station.IsContinuous && options.SendsDays)
            _cadences.Add(new(Commands.DayData, () => TimeSpan.FromDays(1), length => length + options.ReportDelay, hoursFrom));
    }

    /// <summary>From when real-time data are owed; stations are spread over the interval.</summary>
    public void OweRealTime(DateTimeOffset from) =>
        _nextRealTime = Station.IsContinuous ? from + Client.RealTimeInterval * (_number * 7 % 30 / 30.0) : null;

    /// <summary>Stores everything due by now, after cutting or restoring the link.</summary>
    public void PlayUntil(DateTimeOffset now)
    {
        if (_source.Troubles.LinkIsDown(now))
            Client.CutLink();
        else
            Client.RestoreLink();
        StoreRealTime(now);
        foreach (var cadence in _cadences)
        {
            for (; cadence.DueAt <= now; cadence.Advance())
                Store(cadence.Command, cadence.Next);
        }
    }

    /// <summary>Completes when what was stored is answered; at once while the link is cut.</summary>
    public Task SettledAsync(CancellationToken cancellation) =>
        Client.IsLinkCut ? Task.CompletedTask : Client.WaitUntilAnsweredAsync(cancellation);

    // Real-time data are of the moment: those missed while nobody played are not made up.
    private void StoreRealTime(DateTimeOffset now)
    {
        if (_nextRealTime is not { } due || due > now)
            return;
        var interval = Client.RealTimeInterval;
        var missed = Math.Floor((now - due) / interval);
        var moment = due + interval * missed;
        Store(Commands.RealTimeData, new DateTimeOffset(moment.UtcTicks - moment.UtcTicks % TimeSpan.TicksPerSecond, TimeSpan.Zero));
        _nextRealTime = moment + interval;
    }

    private void Store(int command, DateTimeOffset start)
    {
        var length = command switch
        {
            Commands.MinuteData => Client.MinuteInterval,
            Commands.HourData => Station.HourPeriod,
            Commands.DayData => TimeSpan.FromDays(1),
            _ => TimeSpan.Zero,
        };
        if (_source.Make(command, start, length) is not { } upload)
            return;
        Interlocked.Add(ref _values, upload.Items.Count);
        Client.Store(upload);
    }
}
