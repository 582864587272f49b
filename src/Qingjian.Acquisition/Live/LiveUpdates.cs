using System.Collections.Immutable;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;

namespace Qingjian.Acquisition.Live;

/// <summary>Carries news to the board without ever holding up reception: news of one station is merged until it is
/// published, twice a second at most.</summary>
internal sealed class LiveUpdates(LiveBoard board, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(500);
    private readonly Lock _gate = new();
    private readonly Channel<byte> _wake = Channel.CreateBounded<byte>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private Dictionary<int, LiveUpdate> _pending = [];

    public void Linked(int stationId, int openLinks) => Add(new LiveUpdate(stationId, null, []) { OpenLinks = openLinks });

    public void Received(int stationId, DateTimeOffset receivedUtc, ImmutableArray<LiveValue> values) =>
        Add(new LiveUpdate(stationId, receivedUtc, values));

    public void Changed(int stationId, StationHealth health) => Add(new LiveUpdate(stationId, null, []) { Health = health });

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
                board.Take(update);
            await pace.WaitForNextTickAsync(stoppingToken);
        }
    }

    private void Add(LiveUpdate update)
    {
        lock (_gate)
            _pending[update.StationId] = _pending.TryGetValue(update.StationId, out var earlier) ? earlier.Then(update) : update;
        _wake.Writer.TryWrite(0);
    }
}
