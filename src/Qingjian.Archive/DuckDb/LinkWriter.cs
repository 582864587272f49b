using System.Text;
using DuckDB.NET.Data;

namespace Qingjian.Archive.DuckDb;

/// <summary>Keeps links as runs: one row from up to down. A station has one link in force; a newer one ends an older one
/// that never said that it went down (the process was killed, or the station came back on another line).</summary>
internal sealed class LinkWriter
{
    /// <summary>Reason of a run that ended because a newer link of the station came up.</summary>
    public const byte Superseded = byte.MaxValue;

    private readonly List<(int Station, ulong Link, string Peer, long AtMs, byte Reason, bool Up)> _changes = [];

    public void Add(in JournalEntry entry) => _changes.Add((
        entry.StationId, entry.LinkId, Encoding.UTF8.GetString(entry.Peer.Span), entry.ReceivedUtc.ToUnixTimeMilliseconds(),
        entry.Reason, entry.Kind == EntryKind.LinkUp));

    public void Write(DuckDBConnection connection)
    {
        foreach (var change in _changes)
        {
            if (change.Up)
            {
                connection.Execute("update link set down_ms = ?, reason = ? where station = ? and down_ms is null", change.AtMs, Superseded, change.Station);
                connection.Execute("insert into link values (?, ?, ?, ?, null, 0)", change.Station, change.Link, change.Peer, change.AtMs);
            }
            else
                connection.Execute("update link set down_ms = ?, reason = ? where station = ? and link = ? and down_ms is null",
                    change.AtMs, change.Reason, change.Station, change.Link);
        }
    }

    public void Clear() => _changes.Clear();
}
