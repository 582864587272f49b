using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Qingjian.Acquisition.Live;

/// <summary>The newest live state of every station in this process, and the readers who want to hear of changes. Grains
/// publish here; pages read here instead of asking a thousand grains.</summary>
internal sealed class LiveBoard
{
    // A reader that falls this far behind loses the oldest news: the next state of the same station is complete anyway.
    private const int ReaderBacklog = 4096;

    private readonly ConcurrentDictionary<int, StationLive> _states = new();
    private readonly ConcurrentDictionary<Channel<StationLive>, byte> _readers = new();

    public StationLive? Find(int stationId) => _states.GetValueOrDefault(stationId);

    /// <summary>Takes what a bulk query knew before the grains started; never replaces newer news.</summary>
    public void Warm(StationLive state) => _states.TryAdd(state.StationId, state);

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
