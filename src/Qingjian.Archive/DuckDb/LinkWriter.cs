using System.Text;
using DuckDB.NET.Data;

namespace Qingjian.Archive.DuckDb;

/// <summary>Keeps links as runs: one row from up to down. A station may have several at once (a spare line, an engineer's
/// test): none ends another. The start of a gateway ends those that never said so, because its process was killed.</summary>
internal sealed class LinkWriter
{
    /// <summary>Reason of a run that ended with the gateway's process.</summary>
    public const byte Lost = LinkRun.EndedWithProcess;

    private readonly List<Change> _changes = [];

    public void Add(in JournalEntry entry) => _changes.Add(new(
        entry.Kind, entry.StationId, entry.LinkId, Encoding.UTF8.GetString(entry.Peer.Span), EndOrStart(entry).ToUnixTimeMilliseconds(), entry.ReceivedUtc.ToUnixTimeMilliseconds(), entry.Reason));

    public void Write(DuckDBConnection connection)
    {
        foreach (var change in _changes)
        {
            switch (change.Kind)
            {
                case EntryKind.LinkUp:
                    connection.Execute("insert into link values (?, ?, ?, ?, null, 0)", change.Station, change.Link, change.Peer, change.AtMs);
                    break;
                case EntryKind.LinkDown:
                    connection.Execute("update link set down_ms = ?, reason = ? where station = ? and link = ? and down_ms is null",
                        change.AtMs, change.Reason, change.Station, change.Link);
                    break;
                case EntryKind.GatewayStarted:
                    connection.Execute("update link set down_ms = greatest(up_ms, ?), reason = ? where down_ms is null", change.AtMs, Lost);
                    // While the gateway was away nobody could be connected: kept as a run of station 0, which no station is.
                    connection.Execute("insert into link values (0, ?, '', ?, ?, ?)", change.Link, change.AtMs, change.StartedMs, Lost);
                    break;
                default:
                    throw new InvalidOperationException($"{change.Kind} says nothing about links.");
            }
        }
    }

    public void Clear() => _changes.Clear();

    private static DateTimeOffset EndOrStart(in JournalEntry entry) =>
        entry.Kind == EntryKind.GatewayStarted ? GatewayStarts.LastHeardBefore(entry) : entry.ReceivedUtc;

    private readonly record struct Change(EntryKind Kind, int Station, ulong Link, string Peer, long AtMs, long StartedMs, byte Reason);
}
