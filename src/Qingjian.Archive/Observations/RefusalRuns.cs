using System.Runtime.InteropServices;
using System.Text;

namespace Qingjian.Archive.Observations;

/// <summary>The refused frames of a batch as runs. A device that is wrong is wrong thousands of times.</summary>
internal sealed class RefusalRuns
{
    private const long HourMs = 3_600_000;

    private readonly Dictionary<RefusalKey, RefusalRun> _runs = [];

    public IReadOnlyDictionary<RefusalKey, RefusalRun> All => _runs;

    public void Add(in JournalEntry entry)
    {
        var atMs = entry.ReceivedUtc.ToUnixTimeMilliseconds();
        var key = new RefusalKey(atMs - atMs % HourMs, entry.StationId, entry.Reason, Address(entry.Peer.Span));
        ref var run = ref CollectionsMarshal.GetValueRefOrAddDefault(_runs, key, out var exists);
        if (!exists)
            run.FirstMs = atMs;
        (run.LastMs, run.LastPosition) = (atMs, entry.Position);
        run.Frames++;
    }

    public void Clear() => _runs.Clear();

    // Without the port, which differs with every connection of one device.
    private static string Address(ReadOnlySpan<byte> peer)
    {
        var colon = peer.LastIndexOf((byte)':');
        return Encoding.UTF8.GetString(colon > 0 ? peer[..colon] : peer);
    }
}
