using System.Runtime.InteropServices;
using System.Text;
using DuckDB.NET.Data;

namespace Qingjian.Archive.DuckDb;

/// <summary>Keeps refused frames as runs: one row per hour, station, reason and peer with the number of frames. A device
/// that is wrong is wrong thousands of times.</summary>
internal sealed class RefusalWriter
{
    private const long HourMs = 3_600_000;

    private const string Upsert = """
        insert into refusal values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict do update set last_ms = excluded.last_ms, frames = frames + excluded.frames, last_position = excluded.last_position
        """;

    private readonly Dictionary<Key, Run> _runs = [];

    public void Add(in JournalEntry entry)
    {
        var atMs = entry.ReceivedUtc.ToUnixTimeMilliseconds();
        var key = new Key(atMs - atMs % HourMs, entry.StationId, entry.Reason, Address(entry.Peer.Span));
        ref var run = ref CollectionsMarshal.GetValueRefOrAddDefault(_runs, key, out var exists);
        if (!exists)
            run.FirstMs = atMs;
        (run.LastMs, run.LastPosition) = (atMs, entry.Position);
        run.Frames++;
    }

    public void Write(DuckDBConnection connection)
    {
        foreach (var (key, run) in _runs)
            connection.Execute(Upsert, key.HourMs, key.Station, key.Reason, key.Peer, run.FirstMs, run.LastMs, run.Frames, run.LastPosition);
    }

    public void Clear() => _runs.Clear();

    // Without the port, which differs with every connection of one device.
    private static string Address(ReadOnlySpan<byte> peer)
    {
        var colon = peer.LastIndexOf((byte)':');
        return Encoding.UTF8.GetString(colon > 0 ? peer[..colon] : peer);
    }

    private readonly record struct Key(long HourMs, int Station, byte Reason, string Peer);

    private record struct Run(long FirstMs, long LastMs, long Frames, long LastPosition);
}
