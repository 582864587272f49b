namespace Qingjian.Acquisition.Forwarding;

/// <summary>The frames of one station in their order; one at a time is under way, so that the order is kept whatever is lost.</summary>
internal sealed class StationQueue(int stationId)
{
    private readonly LinkedList<Outgoing> _waiting = [];

    public int StationId => stationId;

    public Outgoing? UnderWay { get; private set; }

    /// <summary>Nothing is sent before: the target does not answer this station.</summary>
    public DateTimeOffset HeldUntil { get; private set; }

    public int Count => _waiting.Count + (UnderWay is null ? 0 : 1);

    /// <summary>When the oldest of its frames was received; null when there is none.</summary>
    public DateTimeOffset? Oldest => (UnderWay ?? _waiting.First?.Value)?.ReceivedUtc;

    public bool IsReady(DateTimeOffset now) => UnderWay is null && _waiting.Count > 0 && now >= HeldUntil;

    public void Add(Outgoing frame) => _waiting.AddLast(frame);

    public Outgoing Begin()
    {
        UnderWay = _waiting.First!.Value;
        _waiting.RemoveFirst();
        return UnderWay;
    }

    public void End() => UnderWay = null;

    /// <summary>The frame under way waits again, before all others.</summary>
    public void PutBack(DateTimeOffset heldUntil)
    {
        if (UnderWay is not { } frame)
            return;
        _waiting.AddFirst(frame);
        (UnderWay, HeldUntil) = (null, heldUntil);
    }
}
