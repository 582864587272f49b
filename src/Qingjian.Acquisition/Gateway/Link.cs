using System.Net;
using Qingjian.Network;

namespace Qingjian.Acquisition.Gateway;

/// <summary>An open connection and what is known of it. Written by its own connection loop only; other threads read
/// the counters and ticks for display.</summary>
internal sealed class Link(ulong id, IPAddress? address, string peer, byte[] peerBytes, DateTimeOffset openedUtc)
{
    private long _lastHeardTicks = openedUtc.UtcTicks;
    private bool _hasRest;
    private int _refusedThisMinute;
    private long _refusalMinute;

    public ulong Id { get; } = id;

    public IPAddress? Address { get; } = address;

    /// <summary>Address and port as text.</summary>
    public string Peer { get; } = peer;

    /// <summary>The same as it is written into the journal.</summary>
    public byte[] PeerBytes { get; } = peerBytes;

    public DateTimeOffset OpenedUtc { get; } = openedUtc;

    /// <summary>The station that showed itself, or null while the peer is a stranger.</summary>
    public StationCard? Station { get; set; }

    /// <summary>Whether bytes are left that are no whole frame yet.</summary>
    public bool HasRest
    {
        get => Volatile.Read(ref _hasRest);
        set => Volatile.Write(ref _hasRest, value);
    }

    public DateTimeOffset LastHeardUtc => new(Volatile.Read(ref _lastHeardTicks), TimeSpan.Zero);

    public void Heard(DateTimeOffset nowUtc) => Volatile.Write(ref _lastHeardTicks, nowUtc.UtcTicks);

    /// <summary>Whether one more refused frame of this minute is kept with its bytes.</summary>
    public bool KeepsRefusal(DateTimeOffset nowUtc, int perMinute)
    {
        var minute = nowUtc.UtcTicks / TimeSpan.TicksPerMinute;
        if (minute != _refusalMinute)
        {
            _refusalMinute = minute;
            _refusedThisMinute = 0;
        }

        return _refusedThisMinute++ < perMinute;
    }
}
