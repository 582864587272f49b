using DuckDB.NET.Data;
using Qingjian.Archive.Observations;

namespace Qingjian.Archive.DuckDb;

/// <summary>Keeps refused frames as runs: one row per hour, station, reason and peer with the number of frames. A device
/// that is wrong is wrong thousands of times.</summary>
internal static class RefusalWriter
{
    private const string Upsert = """
        insert into refusal values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict do update set last_ms = excluded.last_ms, frames = frames + excluded.frames, last_position = excluded.last_position
        """;

    public static void Write(DuckDBConnection connection, IReadOnlyDictionary<RefusalKey, RefusalRun> runs)
    {
        foreach (var (key, run) in runs)
            connection.Execute(Upsert, key.HourMs, key.Station, key.Reason, key.Peer, run.FirstMs, run.LastMs, run.Frames, run.LastPosition);
    }
}
