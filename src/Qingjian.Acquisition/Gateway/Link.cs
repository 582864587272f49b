using System.Collections.Concurrent;
using System.Net;
using Qingjian.Hj212;
using Qingjian.Network;

namespace Qingjian.Acquisition.Gateway;

/// <summary>An open connection and what is known of it. Written by its own connection loop only; other threads read
/// the counters and ticks for display.</summary>
internal sealed class Link(ulong id, IPAddress? address, string peer, byte[] peerBytes, DateTimeOffset openedUtc)
{
    private long _lastHeardTicks = openedUtc.UtcTicks;
    private bool _hasRest;
    private readonly ConcurrentQueue<byte[]> _leaving = new();
    private Action? _wake;
    private int _paused;
    private LinkPace _pace;
    private HashSet<int>? _stationsBefore;
    private long _writesSinceTicks;
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

    /// <summary>Stations that showed themselves over this link before; empty but for concentrators.</summary>
    public IReadOnlyCollection<int> StationsBefore => _stationsBefore ?? (IReadOnlyCollection<int>)[];

    /// <summary>Keeps the present station among those before; it may come again.</summary>
    public void KeepStation() => (_stationsBefore ??= []).Add(Station!.Id);

    /// <summary>The edition that its newest frame spoke; null before the first.</summary>
    public Dialect? Dialect { get; set; }

    /// <summary>The newest request number that the host used on this link.</summary>
    public string? LastQn { get; set; }

    /// <summary>Whether bytes are left that are no whole frame yet.</summary>
    public bool HasRest
    {
        get => Volatile.Read(ref _hasRest);
        set => Volatile.Write(ref _hasRest, value);
    }

    public DateTimeOffset LastHeardUtc => new(Volatile.Read(ref _lastHeardTicks), TimeSpan.Zero);

    /// <summary>Since when answers wait for a peer that does not read them; null while nothing waits.</summary>
    public DateTimeOffset? WritesSinceUtc
    {
        get => Volatile.Read(ref _writesSinceTicks) is > 0 and var ticks ? new(ticks, TimeSpan.Zero) : null;
        set => Volatile.Write(ref _writesSinceTicks, value?.UtcTicks ?? 0);
    }

    /// <summary>Whether frames can be sent over it: not by MQTT.</summary>
    public bool TakesCommands => _wake is not null;

    /// <summary>How the connection's loop is woken when a frame waits to leave.</summary>
    public void WakeBy(Action wake) => _wake = wake;

    /// <summary>How the connection is ended from outside its loop; null when it cannot be.</summary>
    public Action? Close { get; set; }

    /// <summary>Counts what was taken; how long not to read on, and by which limit.</summary>
    public (TimeSpan Wait, GatewayLimit Limit) Pace(int frames, long bytes, TimeSpan now, AcquisitionOptions options) => _pace.Take(frames, bytes, now, options);

    /// <summary>Hands a whole frame to the connection's loop, which alone writes. Lost with the link: whoever sends must be able to
    /// send again.</summary>
    public void Send(byte[] frame)
    {
        _leaving.Enqueue(frame);
        _wake?.Invoke();
    }

    public bool TryTakeLeaving([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out byte[]? frame) => _leaving.TryDequeue(out frame);

    /// <summary>Wakes the loop to judge what is left of the last bytes, because the rest does not come.</summary>
    public void Pause()
    {
        Interlocked.Exchange(ref _paused, 1);
        _wake?.Invoke();
    }

    /// <summary>Whether the loop was woken by <see cref="Pause"/>; asked once for each time.</summary>
    public bool TakePause() => Interlocked.Exchange(ref _paused, 0) == 1;

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
