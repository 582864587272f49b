using Npgsql;
using Qingjian.Archive.Observations;

namespace Qingjian.Archive.Postgres.Observations;

/// <summary>Writes links and refused frames as runs.</summary>
internal static class TableRuns
{
    private const string Refused = """
        insert into refusal values ($1, $2, $3, $4, $5, $6, $7, $8)
        on conflict (hour_ms, station, reason, peer) do update set last_ms = excluded.last_ms, frames = refusal.frames + excluded.frames, last_position = excluded.last_position
        """;

    public static void Write(NpgsqlConnection connection, IReadOnlyDictionary<RefusalKey, RefusalRun> runs)
    {
        foreach (var (key, run) in runs)
            connection.Execute(Refused, key.HourMs, key.Station, (short)key.Reason, Text(key.Peer), run.FirstMs, run.LastMs, run.Frames, run.LastPosition);
    }

    public static void Write(NpgsqlConnection connection, IReadOnlyList<LinkChange> changes)
    {
        foreach (var change in changes)
        {
            switch (change.Kind)
            {
                case EntryKind.LinkUp:
                    connection.Execute("insert into link values ($1, $2, $3, $4, $5, null, 0)", change.Station, unchecked((long)change.Link), change.Gateway.Server, Text(change.Peer), change.AtMs);
                    break;
                case EntryKind.LinkDown:
                    connection.Execute("update link set down_ms = $1, reason = $2 where station = $3 and link = $4 and down_ms is null",
                        change.AtMs, (short)change.Reason, change.Station, unchecked((long)change.Link));
                    break;
                case EntryKind.GatewayStarted:
                    WriteGateway(connection, change);
                    break;
                default:
                    throw new InvalidOperationException($"{change.Kind} says nothing about links.");
            }
        }
    }

    private static void WriteGateway(NpgsqlConnection connection, in LinkChange change)
    {
        var news = change.Gateway;
        var heardMs = news.LastHeardUtc.ToUnixTimeMilliseconds();
        connection.Execute("update link set down_ms = greatest(up_ms, $1), reason = $2 where down_ms is null and ($3 or server = $4)",
            heardMs, (short)LinkRun.EndedWithProcess, news.IsAlone, news.Server);
        connection.Execute("delete from gateway where $1 or server = $2", news.IsAlone, news.Server);
        if (news.Change == GatewayChange.Gone)
            return;
        // While no gateway was up nobody could be connected: kept as a run of station 0, which no station is.
        connection.Execute("insert into link select 0, $1, '', '', $2, $3, $4 where not exists (select 1 from gateway)",
            unchecked((long)change.Link), heardMs, change.AtMs, (short)LinkRun.EndedWithProcess);
        if (news.Server.Length > 0)
            connection.Execute("insert into gateway values ($1) on conflict do nothing", news.Server);
    }

    // A text of this database has no NUL, and a peer's name may be anything.
    private static string Text(string peer) => peer.Replace('\0', '\uFFFD');
}
