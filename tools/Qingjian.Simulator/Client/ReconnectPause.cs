namespace Qingjian.Simulator.Client;

/// <summary>The pauses between attempts to connect: doubled each time up to the longest, moved by up to a fifth with the MN
/// so that a thousand stations do not come back in the same moment.</summary>
internal sealed class ReconnectPause(StationClientOptions options)
{
    private readonly double _spread = 1 + (StringComparer.Ordinal.GetHashCode(options.Mn) & 0xFF) / 1280.0;
    private TimeSpan _next = options.ReconnectFirst;

    /// <summary>The shortest, for a gateway that was not tried yet.</summary>
    public TimeSpan First => options.ReconnectFirst * _spread;

    public TimeSpan Next()
    {
        var pause = _next;
        _next = TimeSpan.FromTicks(Math.Min(_next.Ticks * 2, options.ReconnectLongest.Ticks));
        return pause * _spread;
    }

    public void Reset() => _next = options.ReconnectFirst;
}
