using Qingjian.Hj212;
using Qingjian.Simulator.Client;
using Qingjian.Simulator.Play;

namespace Qingjian.Simulator;

/// <summary>Plays a synthetic network against a gateway over TCP: first history at the pace at which it is answered, moving a
/// clock along, then live.</summary>
public sealed class SyntheticPlay : IAsyncDisposable
{
    private static readonly TimeSpan _liveTick = TimeSpan.FromMilliseconds(250);
    private readonly PlayOptions _options;
    private readonly IPlayClock _clock;
    private readonly TimeProvider _timers;
    private readonly Player[] _players;
    private readonly CancellationTokenSource _ending = new();
    private readonly Task[] _links;

    /// <summary>Makes one client for each station and lets them connect.</summary>
    /// <param name="network">What is played.</param>
    /// <param name="options">Where and how.</param>
    /// <param name="clock">The clock of server and stations, moved by history.</param>
    /// <param name="timers">True time, for time-outs.</param>
    /// <param name="log">Where answered frames are noted; null for nowhere.</param>
    /// <param name="faults">Where planted faults are noted; null for nowhere.</param>
    public SyntheticPlay(
        SyntheticNetwork network, PlayOptions options, IPlayClock clock, TimeProvider timers, AnsweredLog? log = null, FaultLog? faults = null)
    {
        (_options, _clock, _timers) = (options, clock, timers);
        var stationTime = new PlayedTime(clock);
        _players = [.. network.Stations.Select((station, i) => new Player(
            network.SourceOf(station), new StationClient(ClientOptions(station, i), stationTime, timers, log, faults), i, clock))];
        _links = [.. _players.Select(p => p.Client.RunAsync(_ending.Token))];
    }

    /// <summary>The clients, in the order of the network's stations.</summary>
    public IReadOnlyList<StationClient> Clients => [.. _players.Select(p => p.Client)];

    /// <summary>The counts of all clients together.</summary>
    public ClientCounts Counts => ClientCounts.Sum(_players.Select(p => p.Client.Counts));

    /// <summary>Plays history: before the clock moves on, every frame of the step is answered, but for stations whose link is
    /// cut. Steps are hours, and minutes where minute data are sent.</summary>
    /// <param name="from">Beginning, a full hour.</param>
    /// <param name="to">End; live goes on from here. The clock is moved <see cref="PlayOptions.ReportDelay"/> beyond it.</param>
    /// <param name="progress">Told after each step; null for nobody.</param>
    /// <param name="cancellation">Stops between frames.</param>
    /// <exception cref="PlayStalledException">A step was not answered within <see cref="PlayOptions.StallLimit"/>.</exception>
    /// <param name="atRest">Called after each step with the instant that was reached, while nothing is under way; it may move the
    /// clock within the next step. Null for nothing.</param>
    public async Task PlayHistoryAsync(
        DateTimeOffset from, DateTimeOffset to, IProgress<PlayProgress>? progress, CancellationToken cancellation,
        Func<DateTimeOffset, CancellationToken, Task>? atRest = null)
    {
        var began = _timers.GetTimestamp();
        var minutesFrom = _options.SendsMinutes && to - from > _options.MinuteHistory ? to - _options.MinuteHistory : from;
        Owe(from, minutesFrom);
        for (var end = from; end < to;)
        {
            var step = _options.SendsMinutes && end >= minutesFrom ? TimeSpan.FromMinutes(1) : TimeSpan.FromHours(1);
            end = end + step < to ? end + step : to;
            _clock.MoveTo(end + _options.ReportDelay);
            await PlayStepAsync(end, cancellation);
            progress?.Report(new PlayProgress(from, end, to, Counts.Answered, _players.Sum(p => p.Values), _timers.GetElapsedTime(began)));
            if (atRest is not null)
                await atRest(end, cancellation);
        }
        OweRealTime(to);
    }

    /// <summary>Plays on as the clock runs: real-time data each interval, minutes and hours when they end. After history it
    /// goes on where that ended; alone it begins now.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled, which is the only way it ends.</exception>
    public async Task PlayLiveAsync(CancellationToken cancellation)
    {
        if (!_players.Any(p => p.OwesAnything))
        {
            Owe(_clock.UtcNow, _clock.UtcNow);
            OweRealTime(_clock.UtcNow);
        }
        using var tick = new PeriodicTimer(_liveTick, _timers);
        do
        {
            var now = _clock.UtcNow;
            foreach (var player in _players)
                player.PlayUntil(now);
        }
        while (await tick.WaitForNextTickAsync(cancellation));
    }

    /// <summary>Closes every link.</summary>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await Task.WhenAll(_links);
        foreach (var player in _players)
            player.Client.Dispose();
        _ending.Dispose();
    }

    private void Owe(DateTimeOffset hoursFrom, DateTimeOffset minutesFrom)
    {
        foreach (var player in _players)
            player.Owe(hoursFrom, minutesFrom, _options);
    }

    private void OweRealTime(DateTimeOffset from)
    {
        foreach (var player in _players)
            player.OweRealTime(from);
    }

    private async Task PlayStepAsync(DateTimeOffset end, CancellationToken cancellation)
    {
        foreach (var player in _players)
            player.PlayUntil(end + _options.ReportDelay);
        try
        {
            await Task.WhenAll(_players.Select(p => p.SettledAsync(cancellation))).WaitAsync(_options.StallLimit, _timers, cancellation);
        }
        catch (TimeoutException cause)
        {
            if (_links.FirstOrDefault(link => link.IsFaulted) is { } broken)
                await broken;
            var silent = _players.Where(p => !p.Client.IsLinkCut && p.Client.Counts.Open > 0).ToList();
            throw new PlayStalledException(
                $"{silent.Count} of {_players.Length} stations got no answer from {string.Join(", ", GatewayTurns.All(_options.Host, _options.Port, _options.OtherGateways))} within "
                + $"{_options.StallLimit.TotalSeconds:0} s; the first is {silent.FirstOrDefault()?.Station.Code} "
                + $"(MN {silent.FirstOrDefault()?.Station.Mn}). Is the gateway up, and are the stations registered there?", cause);
        }
    }

    private StationClientOptions ClientOptions(FictionalStation station, int number) => GatewayTurns.Spread(new()
    {
        Host = _options.Host,
        Port = _options.Port,
        OtherGateways = _options.OtherGateways,
        Mn = station.Mn,
        Password = station.Password,
        SystemCode = station.SystemCode,
        Dialect = DialectOf(station.Kind),
        Window = _options.Window,
        OverTime = _options.OverTime,
        RealTimeInterval = _options.RealTimeInterval,
        AsksForTime = _options.AsksForTime,
        Faults = _options.Faults,
        OutboxFolder = _options.OutboxFolder,
        Key = _options.Key,
    }, number);

    // The profile of surface-water stations is for these alone (ST 21).
    private Dialect DialectOf(StationKind kind) => (_options.Dialect, kind) switch
    {
        (null, StationKind.SurfaceWater) => Dialect.SurfaceWater,
        (null or Dialect.SurfaceWater, not StationKind.SurfaceWater) => Dialect.Hj2017,
        ({ } dialect, _) => dialect,
    };
}
