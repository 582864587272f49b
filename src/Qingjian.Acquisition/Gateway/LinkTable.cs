using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Qingjian.Acquisition.CommandsDown;
using Qingjian.Acquisition.Live;
using Qingjian.Archive;
using Qingjian.Network;

namespace Qingjian.Acquisition.Gateway;

/// <summary>The open links. A link that identifies its station, and its end, are entries of the journal, so that the
/// bands "link up" and "link down" can be built again like everything else.</summary>
internal sealed class LinkTable(
    Journal journal, LiveUpdates live, CommandEars ears, GatewayCounters counters, TimeProvider time, IOptions<AcquisitionOptions> options, ILogger<LinkTable> log)
{
    private readonly ConcurrentDictionary<ulong, Link> _open = new();
    private readonly ConcurrentDictionary<IPAddress, int> _perAddress = new();
    private readonly ConcurrentDictionary<int, Link> _ofStation = new();
    private ulong _lastId = (ulong)time.GetUtcNow().UtcTicks;

    /// <summary>Open links, for display.</summary>
    public IEnumerable<Link> Open => _open.Values;

    public int Count => _open.Count;

    /// <summary>The link over which a station spoke last, or null. A station may have several; commands take this one.</summary>
    public Link? Of(int stationId) => _ofStation.GetValueOrDefault(stationId);

    /// <summary>Registers a connection, or refuses it because too many are open.</summary>
    public Link? TryOpen(ConnectionContext connection)
    {
        var endpoint = connection.RemoteEndPoint as IPEndPoint;
        var address = endpoint?.Address.IsIPv4MappedToIPv6 == true ? endpoint.Address.MapToIPv4() : endpoint?.Address;
        var peer = endpoint is null ? "?" : $"{address}:{endpoint.Port}";
        if (IsFull(address, peer))
        {
            counters.LinkRefused();
            return null;
        }

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
        if (_ofStation.GetValueOrDefault(station.Id) != link)
            _ofStation[station.Id] = link;
        if (link.Station?.Id == station.Id)
            return;
        if (link.Station is not null)
            AppendEnd(link);
        link.Station = station;
        journal.Append(Entry(EntryKind.LinkUp, link, time.GetUtcNow()));
        live.LinkOpened(station.Id);
        ears.Wake();
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
        _ofStation.TryRemove(KeyValuePair.Create(link.Station.Id, link));
        await journal.WaitDurableAsync(AppendEnd(link), CancellationToken.None);
    }

    /// <summary>Whether the link was silent, or a stranger, for longer than allowed.</summary>
    public bool IsOverdue(Link link) => Patience.IsOver(link, time.GetUtcNow(), options.Value);

    /// <summary>Whether what is left of the last bytes has waited long enough for the rest.</summary>
    public bool PausesWithinAFrame(Link link) => link.HasRest && time.GetUtcNow() - link.LastHeardUtc > options.Value.FramePause;

    private long AppendEnd(Link link)
    {
        live.LinkClosed(link.Station!.Id);
        return journal.Append(Entry(EntryKind.LinkDown, link, time.GetUtcNow()));
    }

    private bool IsFull(IPAddress? address, string peer)
    {
        var limit = options.Value.MaxLinks;
        var open = _open.Count;
        if (open < limit && address is not null && !IPAddress.IsLoopback(address))
        {
            limit = options.Value.MaxLinksPerAddress;
            open = _perAddress.GetValueOrDefault(address);
        }

        if (open < limit)
            return false;
        log.TooManyLinks(peer, open, limit);
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
