using Qingjian.Simulator.Play;
using Qingjian.Simulator.Replay;

namespace Qingjian.Simulator;

/// <summary>Plays real series as stations over TCP: what stands in the file is what is sent, digit for digit.</summary>
public sealed class SeriesReplay
{
    /// <summary>How many faults a report keeps; all are counted.</summary>
    public const int FaultsKept = 200;

    private readonly ReplayOptions _options;
    private readonly IPlayClock _clock;
    private readonly TimeProvider _timers;
    private readonly Dictionary<string, StationClient> _clients;

    /// <summary>Makes one client for each station; nothing is sent before <see cref="RunAsync"/>.</summary>
    /// <param name="options">Files, columns, stations.</param>
    /// <param name="host">Host name or address of the gateway.</param>
    /// <param name="port">TCP port of the gateway.</param>
    /// <param name="clock">The stations' clock; moved to the end of each period where it can be.</param>
    /// <param name="timers">True time, for time-outs and pace.</param>
    /// <param name="log">Where answered frames are noted; null for nowhere.</param>
    /// <exception cref="ReplayOptionsException">The options contradict themselves.</exception>
    public SeriesReplay(ReplayOptions options, string host, int port, IPlayClock clock, TimeProvider timers, AnsweredLog? log = null)
    {
        ReplayOptionsCheck.Check(options);
        (_options, _clock, _timers) = (options, clock, timers);
        var stationTime = new PlayedTime(clock);
        _clients = options.Stations.ToDictionary(s => s.Name, s => new StationClient(
            new StationClientOptions { Host = host, Port = port, Mn = s.Mn, Password = s.Password, SystemCode = s.SystemCode },
            stationTime, timers, log), StringComparer.Ordinal);
    }

    /// <summary>Sends everything and waits for the answers.</summary>
    /// <param name="manifest">Where each number sent is listed; null for nowhere.</param>
    /// <param name="progress">Told the counts now and then; null for nobody.</param>
    /// <param name="cancellation">Stops sending; what was sent stays sent.</param>
    /// <exception cref="ReplayOptionsException">A file does not fit the options: a column is missing, or the file is empty.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public async Task<ReplayReport> RunAsync(ReplayManifest? manifest, IProgress<ClientCounts>? progress, CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var links = _clients.Values.Select(c => c.RunAsync(ending.Token)).ToArray();
        var tally = new ReplayTally();
        try
        {
            await SendAsync(tally, manifest, progress, cancellation);
            await Task.WhenAll(_clients.Values.Select(c => c.WaitUntilAnsweredAsync(cancellation)));
            return Report(tally);
        }
        finally
        {
            await ending.CancelAsync();
            await Task.WhenAll(links);
        }
    }

    /// <summary>Reads everything and sends nothing: what would be sent, missing and faulty.</summary>
    public ReplayReport DryRun(ReplayManifest? manifest = null)
    {
        var tally = new ReplayTally();
        foreach (var (station, upload) in InOrder(tally))
            manifest?.Add(station.Mn, upload);
        return Report(tally);
    }

    private async Task SendAsync(ReplayTally tally, ReplayManifest? manifest, IProgress<ClientCounts>? progress, CancellationToken cancellation)
    {
        var pace = new ReplayPace(_options.HoursPerSecond, _timers);
        DateTimeOffset? reached = null;
        foreach (var (station, upload) in InOrder(tally))
        {
            cancellation.ThrowIfCancellationRequested();
            if (reached != upload.DataTime)
            {
                reached = upload.DataTime;
                await NextPeriodAsync(upload.DataTime, pace, cancellation);
                progress?.Report(Counts());
            }
            var client = _clients[station.Name];
            await client.WaitForRoomAsync(cancellation);
            client.Store(upload);
            manifest?.Add(station.Mn, upload);
        }
        progress?.Report(Counts());
    }

    // A clock that can be moved makes receipt times true, so all stations finish a period before it moves on.
    private async Task NextPeriodAsync(DateTimeOffset start, ReplayPace pace, CancellationToken cancellation)
    {
        if (_clock is not WallClock)
            await Task.WhenAll(_clients.Values.Select(c => c.WaitUntilAnsweredAsync(cancellation)));
        _clock.MoveTo(start + _options.Time.Period);
        await pace.WaitAsync(start, cancellation);
    }

    private IEnumerable<(ReplayStation Station, Upload Upload)> InOrder(ReplayTally tally) =>
        MergeByTime.Of([.. _options.Files.Select(f => new SeriesFile(f, _options, tally).Read())]);

    private ClientCounts Counts() => ClientCounts.Sum(_clients.Values.Select(c => c.Counts));

    private ReplayReport Report(ReplayTally tally) => new()
    {
        Rows = tally.Rows,
        ValuesSent = tally.ValuesSent,
        MissingCells = tally.MissingCells,
        Rounded = tally.Rounded,
        ExponentsWrittenOut = tally.ExponentsWrittenOut,
        FaultCount = tally.Faults.Count,
        Faults = tally.Faults.First,
        ColumnsNotMapped = [.. tally.ColumnsNotMapped],
        Frames = Counts(),
    };
}
