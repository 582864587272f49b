using System.Net.Sockets;
using Qingjian.Hj212;
using Qingjian.Simulator.Client;
using Qingjian.Simulator.Faulty;

namespace Qingjian.Simulator;

/// <summary>One simulated data-acquisition instrument 数采仪: one TCP connection that stores and forwards. Uploads ask for
/// their answer 9014 and stay in the store until it comes; they are sent again after a timeout and after each reconnection,
/// with the same QN and bytes. It needs no thread of its own: a thousand run in one process.</summary>
public sealed class StationClient : IDisposable
{
    private readonly StationClientOptions _options;
    private readonly TimeProvider _timers;
    private readonly FieldClock _clock;
    private readonly FieldSettings _settings;
    private readonly Outbox _outbox;
    private readonly Replies _replies = new();
    private readonly KeptUploads _kept;
    private readonly FieldUnit _unit;
    private readonly HostCommands _commands;
    private readonly FrameMaker _frames;
    private readonly LinkSwitch _switch = new();
    private readonly Wake _wake = new();
    private readonly Tally _tally = new();
    private readonly AnsweredLog? _log;
    private readonly FaultyLine _line;
    private readonly FrameSeal _seal;
    private readonly OutboxFile? _file;
    private readonly GatewayTurns _gateways;
    private volatile bool _isConnected;

    /// <summary>Makes a client that does nothing until <see cref="RunAsync"/>.</summary>
    /// <param name="options">Identity and behaviour.</param>
    /// <param name="clock">The field unit's clock, from which QN and answers to CN 1011 come; may be played.</param>
    /// <param name="timers">True time, for time-outs and pauses.</param>
    /// <param name="log">Where each answered frame is noted; null for nowhere.</param>
    /// <param name="faults">Where each planted fault is noted; null for nowhere.</param>
    public StationClient(StationClientOptions options, TimeProvider clock, TimeProvider timers, AnsweredLog? log = null, FaultLog? faults = null)
    {
        _options = options;
        _timers = timers;
        _log = log;
        _clock = new FieldClock(clock);
        _settings = new FieldSettings(options);
        _gateways = new GatewayTurns(options);
        _line = new FaultyLine(options.Faults, options.Mn, faults, timers);
        _seal = new FrameSeal(options.Key);
        _outbox = new Outbox(options.Window, timers, _line, _seal);
        _kept = new KeptUploads(options.HistoryLimit);
        Instruments = _kept;
        _unit = new FieldUnit(options, _settings, _clock, _seal, () => Instruments);
        _commands = new HostCommands(options, _settings, _unit, Send) { SendLater = SendLater };
        _frames = new FrameMaker(options, _settings, _clock);
        _file = options.OutboxFolder is { } folder ? new OutboxFile(folder, options.Mn) : null;
        Restore(_file?.Restored ?? []);
    }

    /// <summary>Raised for each answered frame, from the reading loop: handle it quickly.</summary>
    public event Action<AnsweredUpload>? Answered;

    /// <summary>The instruments behind the unit, for what the host asks; what was stored until something else is given.</summary>
    public IFieldInstruments Instruments { get; set; }

    /// <summary>Whether the host wants real-time data (CN 2011, 2012).</summary>
    public bool SendsRealTime => _settings.SendsRealTime;

    /// <summary>Device number MN.</summary>
    public string Mn => _options.Mn;

    /// <summary>Whether a connection stands.</summary>
    public bool IsConnected => _isConnected;

    /// <summary>Whether the link is held cut by <see cref="CutLink"/>.</summary>
    public bool IsLinkCut => _switch.IsCut;

    /// <summary>Real-time interval in force (CN 1062).</summary>
    public TimeSpan RealTimeInterval => _settings.RealTimeInterval;

    /// <summary>Minute interval in force (CN 1064).</summary>
    public TimeSpan MinuteInterval => _settings.MinuteInterval;

    /// <summary>What was done so far.</summary>
    public ClientCounts Counts => _tally.Read();

    /// <summary>Stores an upload; it is sent as soon as link and window allow. An upload above 950 bytes becomes several
    /// frames, each with its own QN and answer (HJ 212-2017 Table 3).</summary>
    public void Store(Upload upload)
    {
        var marked = _unit.Work.Marked(upload, PeriodOf(upload.Command));
        _kept.Keep(marked);
        if (!_line.Forgets(marked))
            Store(_frames.Make(marked));
    }

    /// <summary>Stores what is not made of numbers of factors alone: results of quality control, logs, states.</summary>
    /// <param name="command">Command code of the message.</param>
    /// <param name="message">What is said.</param>
    /// <param name="dataTime">Its DataTime.</param>
    public void Store(int command, Message message, DateTimeOffset dataTime) => Store(_frames.Make(command, message, dataTime));

    /// <summary>Checks instruments with a standard, by the station's own plan, and stores the result: 2062 to 2066 in editions that
    /// have them, a line of each instrument's log (3020) in HJ 212-2017, nothing in HJ/T 212-2005.</summary>
    /// <param name="kind">What is checked.</param>
    /// <param name="factors">The instruments.</param>
    /// <param name="at">When.</param>
    public void StoreCheck(QualityControlKind kind, IReadOnlyList<FactorCode> factors, DateTimeOffset at)
    {
        if (_options.Dialect is Dialect.SurfaceWater || _options.Dialect is Dialect.Hj2025 && kind == QualityControlKind.StandardSample)
            Send(_unit.Controls.Planned(kind, factors, at), null);
        else if (_options.Dialect is Dialect.Hj2017)
            foreach (var factor in factors)
                Send(_unit.Controls.PlannedLog(factor, at), null);
    }

    /// <summary>Completes when the store holds at most <see cref="StationClientOptions.StoreLimit"/> frames.</summary>
    public Task WaitForRoomAsync(CancellationToken cancellation) => _outbox.WhenAtMostAsync(_options.StoreLimit, cancellation);

    /// <summary>Completes when every stored frame is answered or refused.</summary>
    public Task WaitUntilAnsweredAsync(CancellationToken cancellation) => _outbox.WhenAtMostAsync(0, cancellation);

    /// <summary>Cuts the link and keeps it cut; uploads gather in the store.</summary>
    public void CutLink() => _switch.Cut();

    /// <summary>Lets the client connect again.</summary>
    public void RestoreLink() => _switch.Restore();

    /// <summary>Keeps a connection to a gateway until cancelled. A link that ends or cannot be made is made to the next gateway;
    /// when all of them are away they are tried again and again, with growing pauses.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var pause = new ReconnectPause(_options);
        using var tick = _timers.CreateTimer(_ => _wake.Up(), null, TimeSpan.Zero, TickOf(_options.OverTime));
        try
        {
            while (true)
            {
                await _switch.WhenRestoredAsync(cancellation);
                var answeredBefore = Counts.Answered;
                await RunLinkAsync(cancellation);
                if (Counts.Answered > answeredBefore || _switch.IsCut)
                    pause.Reset();
                if (!_switch.IsCut)
                    await Task.Delay(_gateways.AllTried ? pause.Next() : pause.First, _timers, cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
        }
    }

    /// <summary>Closes the file of the store; what is open stays in it. Call it when nothing runs any more.</summary>
    public void Dispose() => _file?.Dispose();

    private void Send(FieldUpload upload, UploadBatch? batch) => Store(
        upload.Numbers is { } numbers ? _frames.Make(numbers, batch) : _frames.Make(upload.Command, upload.Said!, upload.DataTime, batch));

    private void SendLater(byte[] frame)
    {
        _replies.Add(frame);
        _wake.Up();
    }

    private TimeSpan PeriodOf(int command) => command switch
    {
        Commands.MinuteData => MinuteInterval,
        Commands.HourData => TimeSpan.FromHours(1),
        Commands.DayData => TimeSpan.FromDays(1),
        _ => TimeSpan.Zero,
    };

    private void Store(List<PendingUpload> frames)
    {
        _tally.Stored(frames.Count);
        foreach (var frame in frames)
        {
            _file?.Add(frame);
            _outbox.Add(frame);
        }
        _wake.Up();
    }

    private void Restore(IReadOnlyList<PendingUpload> frames)
    {
        _tally.Stored(frames.Count);
        foreach (var frame in frames)
            _outbox.Add(frame);
        if (frames.Count > 0)
            _clock.GiveAfter(frames[^1].Qn);
    }

    private async Task RunLinkAsync(CancellationToken cancellation)
    {
        using var link = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _switch.Attach(link);
        try
        {
            await ConnectAndRunAsync(link.Token);
        }
        finally
        {
            _switch.Detach();
        }
    }

    private async Task ConnectAndRunAsync(CancellationToken cancellation)
    {
        var gateway = _gateways.Next();
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(gateway.Host, gateway.Port, cancellation);
        }
        catch (Exception failure) when (failure is SocketException or OperationCanceledException)
        {
            if (failure is SocketException)
                _tally.ConnectFailed();
            return;
        }
        _tally.LinkMade();
        _isConnected = true;
        _replies.Clear();
        if (_options.AsksForTime)
            _replies.Add(_frames.TimeRequest());
        var frames = new HostFrames(_options.Mn, _outbox, _file, _line, _seal, _replies, _commands, _tally, _timers, OnAnswered);
        await new StationLink(socket, _outbox, _replies, frames, _settings, _wake, _tally, _line.SplitEvery).RunAsync(cancellation);
        _isConnected = false;
        _outbox.PutBack();
    }

    private void OnAnswered(AnsweredUpload answered)
    {
        _log?.Append(answered);
        Answered?.Invoke(answered);
    }

    // Time-outs are noticed by this tick: a quarter of the time-out, at most a second late.
    private static TimeSpan TickOf(TimeSpan overTime) =>
        TimeSpan.FromMilliseconds(Math.Clamp(overTime.TotalMilliseconds / 4, 10, 1000));
}
