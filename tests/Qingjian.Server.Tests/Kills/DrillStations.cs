using System.Collections.Concurrent;
using Qingjian.Simulator;
using FrameCommands = Qingjian.Hj212.Commands;

namespace Qingjian.Server.Tests.Kills;

/// <summary>The stations of the drill: each stores hour after hour, sends as fast as it is answered, sends again what was
/// not, and notes every frame whose answer has arrived.</summary>
internal sealed class DrillStations : IAsyncDisposable
{
    // Long ago: even hours of data at full speed do not run ahead of the server's clock.
    private static readonly DateTimeOffset Start = new(2001, 1, 1, 0, 0, 0, TimeSpan.FromHours(8));
    private const int Seed = 7;
    private readonly ConcurrentQueue<AnsweredUpload> _answered = new();
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly SyntheticNetwork _network;
    private readonly StationClient[] _clients;
    private readonly Task _work;

    public DrillStations(int port)
    {
        _network = new SyntheticNetwork(Prefecture.Stations, Seed);
        _clients = [.. Prefecture.Stations.Select(station => Client(station, port))];
        _work = Task.WhenAll([.. _clients.Select(client => client.RunAsync(_stop.Token)), FeedAsync()]);
    }

    public FictionalPrefecture Prefecture { get; } = FictionalPrefecture.Create(Seed);

    /// <summary>Every frame that was answered so far; each once, however often it was sent.</summary>
    public IReadOnlyCollection<AnsweredUpload> Answered => _answered;

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

    private StationClient Client(FictionalStation station, int port)
    {
        var client = new StationClient(
            new StationClientOptions
            {
                Host = "127.0.0.1",
                Port = port,
                Mn = station.Mn,
                Password = station.Password,
                SystemCode = station.SystemCode,
                OverTime = TimeSpan.FromSeconds(1),
                ReconnectLongest = TimeSpan.FromMilliseconds(500),
                StoreLimit = 512,
            },
            TimeProvider.System,
            TimeProvider.System);
        client.Answered += _answered.Enqueue;
        return client;
    }

    private async Task FeedAsync()
    {
        try
        {
            // Four hours at a time: the step of the surface-water stations.
            for (var start = Start; ; start = start.AddHours(4))
            {
                for (var i = 0; i < _clients.Length; i++)
                {
                    await _clients[i].WaitForRoomAsync(_stop.Token);
                    Store(_clients[i], Prefecture.Stations[i], start);
                }
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The drill is over.
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
