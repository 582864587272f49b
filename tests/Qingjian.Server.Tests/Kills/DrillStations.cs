using System.Collections.Concurrent;
using Qingjian.Simulator;
using FrameCommands = Qingjian.Hj212.Commands;

namespace Qingjian.Server.Tests.Kills;

/// <summary>The stations of the drill: each stores hour after hour, sends as fast as it is answered, sends again what was
/// not, and notes every frame whose answer has arrived.</summary>
internal sealed class DrillStations : IAsyncDisposable
{
    // Long ago: even hours of data at full speed do not run ahead of the server's clock.
    private static readonly DateTimeOffset Start = new(2001, 1, 21, 0, 0, 0, TimeSpan.FromHours(8));
    private const int Seed = 7;

    // Every sixth stretch of four hours is kept back and sent twelve days later, often when its month is closed: it must be closed again.
    private const int HeldBack = 6;
    private static readonly TimeSpan HeldFor = TimeSpan.FromDays(12);
    private readonly TimeSpan _pace;
    private int _late;
    private readonly ConcurrentQueue<AnsweredUpload> _answered = new();
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly SyntheticNetwork _network;
    private readonly StationClient[] _clients;
    private readonly Task _work;

    /// <param name="port">Where the gateway is, now or later.</param>
    /// <param name="pace">Pause after each four hours of all stations: a long drill would fill the disk without.</param>
    public DrillStations(int port, TimeSpan pace = default)
        : this([port], pace)
    {
    }

    /// <param name="ports">Where the gateways of a cluster are: stations begin spread over them and go to the next when a link ends.</param>
    /// <param name="pace">As in the other.</param>
    public DrillStations(IReadOnlyList<int> ports, TimeSpan pace)
    {
        _pace = pace;
        _network = new SyntheticNetwork(Prefecture.Stations, Seed);
        _clients = [.. Prefecture.Stations.Select((station, i) => Client(station, [.. ports.Skip(i % ports.Count), .. ports.Take(i % ports.Count)]))];
        _work = Task.WhenAll([.. _clients.Select(client => client.RunAsync(_stop.Token)), FeedAsync()]);
    }

    public FictionalPrefecture Prefecture { get; } = FictionalPrefecture.Create(Seed);

    /// <summary>Every frame that was answered so far; each once, however often it was sent.</summary>
    public IReadOnlyCollection<AnsweredUpload> Answered => _answered;

    /// <summary>How many of the answered frames were back-filled.</summary>
    public int LateAnswered => Volatile.Read(ref _late);

    public ClientCounts Counts => ClientCounts.Sum(_clients.Select(client => client.Counts));

    /// <summary>Waits until frames are answered again, then for the time given.</summary>
    public async Task WorkAsync(TimeSpan time)
    {
        var before = _answered.Count;
        while (_answered.Count == before)
            await Task.Delay(20, _stop.Token);
        await Task.Delay(time, _stop.Token);
    }

    /// <summary>Everybody stops for good; what is under way stays unanswered.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _work;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
    }

    private StationClient Client(FictionalStation station, IReadOnlyList<int> ports)
    {
        var client = new StationClient(
            new StationClientOptions
            {
                Host = "127.0.0.1",
                Port = ports[0],
                OtherGateways = [.. ports.Skip(1).Select(port => new GatewayAddress("127.0.0.1", port))],
                Mn = station.Mn,
                Password = station.Password,
                SystemCode = station.SystemCode,
                OverTime = TimeSpan.FromSeconds(1),
                ReconnectLongest = TimeSpan.FromMilliseconds(500),
                StoreLimit = 512,
            },
            TimeProvider.System,
            TimeProvider.System);
        client.Answered += Note;
        return client;
    }

    private async Task FeedAsync()
    {
        try
        {
            // Four hours at a time: the step of the surface-water stations.
            for (var start = Start; ; start = start.AddHours(4))
            {
                if (!IsHeldBack(start))
                    await StoreAsync(start);
                if (start - HeldFor >= Start && IsHeldBack(start - HeldFor))
                    await StoreAsync(start - HeldFor);
                if (_pace > TimeSpan.Zero)
                    await Task.Delay(_pace, _stop.Token);
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The drill is over.
        }
    }

    private static bool IsHeldBack(DateTimeOffset start) => (long)(start - Start).TotalHours / 4 % HeldBack == HeldBack - 1;

    private void Note(AnsweredUpload answered)
    {
        _answered.Enqueue(answered);
        if (IsHeldBack(answered.DataTime))
            Interlocked.Increment(ref _late);
    }

    private async Task StoreAsync(DateTimeOffset start)
    {
        for (var i = 0; i < _clients.Length; i++)
        {
            await _clients[i].WaitForRoomAsync(_stop.Token);
            Store(_clients[i], Prefecture.Stations[i], start);
        }
    }

    private void Store(StationClient client, FictionalStation station, DateTimeOffset start)
    {
        for (var at = start; at < start.AddHours(4); at += station.HourPeriod)
        {
            if (_network.UploadOf(station.Code, FrameCommands.HourData, at) is { } upload)
                client.Store(upload);
        }
    }
}
