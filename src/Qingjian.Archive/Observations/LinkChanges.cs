using System.Text;

namespace Qingjian.Archive.Observations;

/// <summary>What a batch says about links, in the journal's order.</summary>
internal sealed class LinkChanges
{
    private readonly List<LinkChange> _changes = [];

    public IReadOnlyList<LinkChange> All => _changes;

    public void Add(in JournalEntry entry)
    {
        var at = entry.ReceivedUtc.ToUnixTimeMilliseconds();
        _changes.Add(entry.Kind switch
        {
            EntryKind.GatewayStarted => new(entry.Kind, 0, entry.LinkId, "", at, 0, GatewayEntries.Read(entry)),
            _ => new(entry.Kind, entry.StationId, entry.LinkId, Encoding.UTF8.GetString(entry.Peer.Span), at, entry.Reason,
                new(default, entry.Kind == EntryKind.LinkUp ? GatewayEntries.ServerOf(entry) : "", default)),
        });
    }

    public void Clear() => _changes.Clear();
}
