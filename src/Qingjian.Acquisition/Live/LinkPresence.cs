using Qingjian.Archive;

namespace Qingjian.Acquisition.Live;

/// <summary>Which links are open, as the journal tells it: on every server of a cluster the same, wherever a link lies. Entries may be
/// given twice. Used by one thread.</summary>
internal sealed class LinkPresence
{
    private readonly Dictionary<int, Dictionary<ulong, string>> _open = [];
    private readonly HashSet<int> _changed = [];

    public IEnumerable<int> Stations => _open.Keys;

    public int CountOf(int stationId) => _open.TryGetValue(stationId, out var links) ? links.Count : 0;

    /// <summary>The stations whose count may have changed since this was asked last.</summary>
    public IReadOnlyList<int> TakeChanged()
    {
        int[] changed = [.. _changed];
        _changed.Clear();
        return changed;
    }

    public void Take(in JournalEntry entry)
    {
        if (entry.Kind == EntryKind.LinkUp)
            Up(entry.StationId, entry.LinkId, GatewayEntries.ServerOf(entry));
        else if (entry.Kind == EntryKind.LinkDown)
            Down(entry.StationId, entry.LinkId);
        else if (entry.Kind == EntryKind.GatewayStarted)
            EndAll(GatewayEntries.Read(entry));
    }

    public void Up(int stationId, ulong linkId, string server)
    {
        if (!_open.TryGetValue(stationId, out var links))
            _open[stationId] = links = [];
        links[linkId] = server;
        _changed.Add(stationId);
    }

    private void Down(int stationId, ulong linkId)
    {
        if (!_open.TryGetValue(stationId, out var links) || !links.Remove(linkId))
            return;
        if (links.Count == 0)
            _open.Remove(stationId);
        _changed.Add(stationId);
    }

    private void EndAll(GatewayNews news)
    {
        foreach (var (station, link) in _open.SelectMany(own => own.Value.Where(one => news.Ends(one.Value)).Select(one => (own.Key, one.Key))).ToList())
            Down(station, link);
    }
}
