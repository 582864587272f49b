using System.Collections.Immutable;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Qingjian.Acquisition.Live;

/// <summary>Carries news to the grains without ever holding up reception: news of one station is merged until it is
/// sent, twice a second at most.</summary>
internal sealed class LiveUpdates(IGrainFactory grains, TimeProvider time, ILogger<LiveUpdates> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(500);
    private readonly Lock _gate = new();
    private readonly Channel<byte> _wake = Channel.CreateBounded<byte>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private Dictionary<int, LiveUpdate> _pending = [];

    public void LinkOpened(int stationId) => Add(new LiveUpdate(stationId, 1, 0, null, []));

    public void LinkClosed(int stationId) => Add(new LiveUpdate(stationId, 0, 1, null, []));

    public void Received(int stationId, DateTimeOffset receivedUtc, ImmutableArray<LiveValue> values) =>
        Add(new LiveUpdate(stationId, 0, 0, receivedUtc, values));

    public void Changed(int stationId, StationHealth health) => Add(new LiveUpdate(stationId, 0, 0, null, []) { Health = health });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pace = new PeriodicTimer(Pace, time);
        while (await _wake.Reader.WaitToReadAsync(stoppingToken))
        {
            _wake.Reader.TryRead(out _);
            Dictionary<int, LiveUpdate> batch;
            lock (_gate)
                (batch, _pending) = (_pending, []);
            foreach (var update in batch.Values)
                await SendAsync(update);
            await pace.WaitForNextTickAsync(stoppingToken);
        }
    }

    private async Task SendAsync(LiveUpdate update)
    {
        try
        {
            await grains.GetGrain<IStationGrain>(update.StationId).Observe(update);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LiveUpdateFailed(error, update.StationId);
        }
    }

    private void Add(LiveUpdate update)
    {
        lock (_gate)
            _pending[update.StationId] = _pending.TryGetValue(update.StationId, out var earlier) ? earlier.Then(update) : update;
        _wake.Writer.TryWrite(0);
    }
}
