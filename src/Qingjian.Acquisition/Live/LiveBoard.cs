using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Qingjian.Acquisition.Live;

/// <summary>The newest live state of every station, and the readers who want to hear of changes. Each server of a cluster has its own,
/// made from the journal that they share: a page shows the same wherever it is asked for.</summary>
internal sealed class LiveBoard
{
    // A reader that falls this far behind loses the oldest news: the next state of the same station is complete anyway.
    private const int ReaderBacklog = 4096;

    private readonly ConcurrentDictionary<int, StationLive> _states = new();
    private readonly ConcurrentDictionary<Channel<StationLive>, byte> _readers = new();

    public StationLive? Find(int stationId) => _states.GetValueOrDefault(stationId);

    /// <summary>Takes what a bulk query knew before the journal was followed; never replaces newer news.</summary>
    public void Warm(StationLive state) => _states.TryAdd(state.StationId, state);

    /// <summary>Puts news on what is known of the station.</summary>
    public void Take(LiveUpdate update)
    {
        var known = Find(update.StationId) ?? StationLive.Unseen(update.StationId);
        Publish(known.With(update.Values, update.FrameUtc) with { OpenLinks = update.OpenLinks ?? known.OpenLinks, Health = update.Health ?? known.Health });
    }

    public void Publish(StationLive state)
    {
        _states[state.StationId] = state;
        Announce(state);
    }

    /// <summary>Tells the readers without changing anything: the same state may mean something else as time passes.</summary>
    public void Announce(StationLive state)
    {
        foreach (var reader in _readers.Keys)
            reader.Writer.TryWrite(state);
    }

    /// <summary>Changes from now on, until cancelled.</summary>
    public async IAsyncEnumerable<StationLive> ChangesAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var channel = Channel.CreateBounded<StationLive>(new BoundedChannelOptions(ReaderBacklog)
        {
            FullMode = BoundedChannelFullMode.DropOldest,
            SingleReader = true,
        });
        _readers.TryAdd(channel, 0);
        try
        {
            await foreach (var state in channel.Reader.ReadAllAsync(cancel))
                yield return state;
        }
        finally
        {
            _readers.TryRemove(channel, out _);
        }
    }
}
