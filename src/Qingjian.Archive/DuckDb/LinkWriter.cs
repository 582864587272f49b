using DuckDB.NET.Data;
using Qingjian.Archive.Observations;

namespace Qingjian.Archive.DuckDb;

/// <summary>Keeps links as runs: one row from up to down. A station may have several at once (a spare line, an engineer's
/// test): none ends another. The start of a gateway, or that others found it gone, ends those that never said so, because its process
/// was killed. The table <c>gateway</c> holds the servers of a cluster that are up.</summary>
internal static class LinkWriter
{
    /// <summary>Reason of a run that ended with the gateway's process.</summary>
    public const byte Lost = LinkRun.EndedWithProcess;

    public static void Write(DuckDBConnection connection, IReadOnlyList<LinkChange> changes)
    {
        foreach (var change in changes)
        {
            switch (change.Kind)
            {
                case EntryKind.LinkUp:
                    connection.Execute("insert into link values (?, ?, ?, ?, null, 0, ?)", change.Station, change.Link, change.Peer, change.AtMs, change.Gateway.Server);
                    break;
                case EntryKind.LinkDown:
                    connection.Execute("update link set down_ms = ?, reason = ? where station = ? and link = ? and down_ms is null",
                        change.AtMs, change.Reason, change.Station, change.Link);
                    break;
                case EntryKind.GatewayStarted:
                    WriteGateway(connection, change);
                    break;
                default:
                    throw new InvalidOperationException($"{change.Kind} says nothing about links.");
            }
        }
    }

    private static void WriteGateway(DuckDBConnection connection, in LinkChange change)
    {
        var news = change.Gateway;
        var heardMs = news.LastHeardUtc.ToUnixTimeMilliseconds();
        connection.Execute("update link set down_ms = greatest(up_ms, ?), reason = ? where down_ms is null and (? or server = ?)", heardMs, Lost, news.IsAlone, news.Server);
        connection.Execute("delete from gateway where ? or server = ?", news.IsAlone, news.Server);
        if (news.Change == GatewayChange.Gone)
            return;
        // While no gateway was up nobody could be connected: kept as a run of station 0, which no station is.
        connection.Execute("insert into link select 0, ?, '', ?, ?, ?, '' where not exists (from gateway)", change.Link, heardMs, change.AtMs, Lost);
        if (news.Server.Length > 0)
            connection.Execute("insert into gateway values (?)", news.Server);
    }
}
