using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Qingjian.Acquisition.CommandsDown;
using Qingjian.Archive;
using Qingjian.Network;

namespace Qingjian.Acquisition.Gateway;

/// <summary>The open links. A link that identifies its station, and its end, are entries of the journal, so that the
/// bands "link up" and "link down" can be built again like everything else.</summary>
internal sealed class LinkTable(
    Journal journal, ServerCluster cluster, CommandEars ears, LimitCounters limits, TimeProvider time, IHostApplicationLifetime life,
    IOptions<AcquisitionOptions> options, ILogger<LinkTable> log)
{
    private readonly ConcurrentDictionary<ulong, Link> _open = new();
    private readonly ConcurrentDictionary<IPAddress, int> _perAddress = new();
    private readonly ConcurrentDictionary<int, ImmutableArray<Link>> _ofStation = new();
    private readonly ReadOnlySequence<byte> _server = new(Encoding.UTF8.GetBytes(cluster.Server));
    private ulong _lastId = (ulong)time.GetUtcNow().UtcTicks;

    /// <summary>Open links, for display.</summary>
    public IEnumerable<Link> Open => _open.Values;

    public int Count => _open.Count;

    /// <summary>The link that identified itself last as the station's and takes commands, or null. A station may have several: it goes
    /// on sending over each, and commands take this one.</summary>
    public Link? Of(int stationId) => _ofStation.TryGetValue(stationId, out var links) ? links.LastOrDefault(link => link.TakesCommands) : null;

    /// <summary>Open links of a station, by whatever protocol.</summary>
    public int CountOf(int stationId) => _ofStation.TryGetValue(stationId, out var links) ? links.Length : 0;

    /// <summary>Registers a connection, or refuses it because too many are open.</summary>
    public Link? TryOpen(ConnectionContext connection)
    {
        var endpoint = connection.RemoteEndPoint as IPEndPoint;
        var address = endpoint?.Address.IsIPv4MappedToIPv6 == true ? endpoint.Address.MapToIPv4() : endpoint?.Address;
        var peer = endpoint is null ? "?" : $"{address}:{endpoint.Port}";
        if (IsFull(address, peer))
            return null;

        var link = new Link(Interlocked.Increment(ref _lastId), address, peer, Encoding.ASCII.GetBytes(peer), time.GetUtcNow());
        _open[link.Id] = link;
        if (address is not null)
            _perAddress.AddOrUpdate(address, 1, (_, count) => count + 1);
        return link;
    }

    public void Heard(Link link) => link.Heard(time.GetUtcNow());

    /// <summary>The peer showed which station it is: the link is up.</summary>
    public void Identified(Link link, StationCard station)
    {
        if (link.Station?.Id == station.Id)
            return;
        if (link.Station is not null)
        {
            // A concentrator speaks for several stations in turn: each can still be commanded over it.
            AppendEnd(link);
            link.KeepStation();
        }
        link.Station = station;
        var open = _ofStation.AddOrUpdate(station.Id, _ => [link], (_, others) => others.Contains(link) ? others : others.Add(link));
        if (open.Length > options.Value.MaxLinksPerStation)
            CloseMostSilent(open, link);
        journal.Append(Entry(EntryKind.LinkUp, link, time.GetUtcNow()) with { Payload = _server });
        ears.Wake();
    }

    /// <summary>The others of the cluster took this server for gone and ended its links in the journal: they are told again.</summary>
    public void TellAgain()
    {
        var now = time.GetUtcNow();
        journal.AppendGatewayStarted(now, cluster.Server, cluster.HasOthers);
        var told = 0;
        foreach (var (station, links) in _ofStation)
        {
            foreach (var link in links.Where(link => link.Station?.Id == station))
            {
                journal.Append(Entry(EntryKind.LinkUp, link, now) with { Payload = _server });
                told++;
            }
        }
        log.LinksToldAgain(told);
    }

    /// <summary>The connection is gone; its end is durable when this completes.</summary>
    public async ValueTask CloseAsync(Link link)
    {
        _open.TryRemove(link.Id, out _);
        // An address without links is forgotten: a scan from many addresses must not fill the memory.
        if (link.Address is not null && _perAddress.AddOrUpdate(link.Address, 0, (_, count) => count - 1) == 0)
            _perAddress.TryRemove(KeyValuePair.Create(link.Address, 0));
        if (link.Station is null)
            return;
        Forget(link, link.Station.Id);
        foreach (var before in link.StationsBefore)
            Forget(link, before);
        await journal.WaitDurableAsync(AppendEnd(link), CancellationToken.None);
    }

    /// <summary>Whether the link has gone beyond a limit of time; then it is counted, and to be closed.</summary>
    public bool IsOverdue(Link link)
    {
        if (Patience.Exceeded(link, time.GetUtcNow(), options.Value) is not { } limit)
            return false;
        Reached(limit, link);
        return true;
    }

    /// <summary>Counts what a link sent; how long it is not to be read, zero when it keeps to its pace.</summary>
    public TimeSpan Pace(Link link, int frames, long bytes)
    {
        var (wait, limit) = link.Pace(frames, bytes, time.GetElapsedTime(0), options.Value);
        if (wait > TimeSpan.Zero)
            Reached(limit, link);
        return wait;
    }

    /// <summary>Waits until the peer has room for what it is answered; how long it takes is looked at by <see cref="IsOverdue"/>.</summary>
    public async ValueTask FlushAsync(Link link, System.IO.Pipelines.PipeWriter output)
    {
        var flushing = output.FlushAsync(CancellationToken.None);
        if (!flushing.IsCompleted)
            link.WritesSinceUtc = time.GetUtcNow();
        await flushing;
        link.WritesSinceUtc = null;
    }

    /// <summary>Counts a limit that a link reached.</summary>
    public void Reached(GatewayLimit limit, Link link) =>
        limits.Reached(limit, link.Station is { } station ? $"{link.Peer} ({station.Code})" : link.Peer, time.GetUtcNow());

    /// <summary>Whether what is left of the last bytes has waited long enough for the rest.</summary>
    public bool PausesWithinAFrame(Link link) => link.HasRest && time.GetUtcNow() - link.LastHeardUtc > options.Value.FramePause;

    private long AppendEnd(Link link)
    {
        // What ends while the platform stops is its own doing, not the station's.
        var reason = life.ApplicationStopping.IsCancellationRequested ? LinkRun.EndedByStop : (byte)0;
        return journal.Append(Entry(EntryKind.LinkDown, link, time.GetUtcNow()) with { Reason = reason });
    }

    private void CloseMostSilent(ImmutableArray<Link> open, Link newest)
    {
        if (open.Where(link => link != newest && link.Close is not null).MinBy(link => link.LastHeardUtc) is not { } dead)
            return;
        Reached(GatewayLimit.MaxLinksPerStation, dead);
        dead.Close!();
    }

    private void Forget(Link link, int stationId)
    {
        while (_ofStation.TryGetValue(stationId, out var links))
        {
            var left = links.Remove(link);
            if (left.IsEmpty ? _ofStation.TryRemove(KeyValuePair.Create(stationId, links)) : _ofStation.TryUpdate(stationId, left, links))
                return;
        }
    }

    private bool IsFull(IPAddress? address, string peer)
    {
        var (limit, most, open) = (GatewayLimit.MaxLinks, options.Value.MaxLinks, _open.Count);
        if (open < most && address is not null && !IPAddress.IsLoopback(address))
            (limit, most, open) = (GatewayLimit.MaxLinksPerAddress, options.Value.MaxLinksPerAddress, _perAddress.GetValueOrDefault(address));
        if (open < most)
            return false;
        limits.Reached(limit, peer, time.GetUtcNow());
        log.TooManyLinks(peer, open, most);
        return true;
    }

    private static NewEntry Entry(EntryKind kind, Link link, DateTimeOffset nowUtc) => new()
    {
        Kind = kind,
        StationId = link.Station!.Id,
        ProfileRevision = link.Station.Profile.Revision,
        ReceivedUtc = nowUtc,
        LinkId = link.Id,
        Peer = link.PeerBytes,
    };
}
