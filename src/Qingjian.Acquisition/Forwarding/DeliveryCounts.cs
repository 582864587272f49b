namespace Qingjian.Acquisition.Forwarding;

/// <summary>What a line's page shows without reading its files: counts by hour, the newest proof, what is set aside. Bounded.</summary>
internal sealed class DeliveryCounts
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);
    private readonly Lock _gate = new();
    private readonly SortedDictionary<DateTimeOffset, HourCount> _hours = [];
    private readonly SortedDictionary<long, Delivery> _asides = [];
    private Delivery? _lastProof;
    private long _delivered;
    private DateTimeOffset _newestHour;

    /// <summary>The newest frame that the target has.</summary>
    public Delivery? LastProof
    {
        get
        {
            lock (_gate)
                return _lastProof;
        }
    }

    /// <summary>Frames that arrived since the line began.</summary>
    public long Delivered
    {
        get
        {
            lock (_gate)
                return _delivered;
        }
    }

    /// <summary>How many frames are set aside, at most <see cref="DeliveryLog.AsidesKept"/>.</summary>
    public int AsideCount
    {
        get
        {
            lock (_gate)
                return _asides.Count;
        }
    }

    /// <summary>The hours with something in them, the oldest first; of the seven days up to the newest one. Each counts the records of the log that
    /// are not void.</summary>
    public IReadOnlyList<HourCount> Hours()
    {
        lock (_gate)
            return [.. _hours.Values];
    }

    /// <summary>What is set aside, the newest first.</summary>
    public IReadOnlyList<Delivery> Asides(int skip, int take)
    {
        lock (_gate)
            return [.. _asides.Values.Reverse().Skip(skip).Take(take)];
    }

    public void Take(in Delivery delivery)
    {
        lock (_gate)
        {
            CountHour(delivery);
            if (delivery.HasArrived)
                Arrived(delivery);
            else
                Aside(delivery);
        }
    }

    /// <summary>Forgets everything, to be counted anew.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _hours.Clear();
            _asides.Clear();
            (_lastProof, _delivered, _newestHour) = (null, 0, default);
        }
    }

    // Beijing's offset is whole hours: its hours begin where those of UTC do.
    private static DateTimeOffset StartOfHour(DateTimeOffset instant) => new(instant.UtcTicks - instant.UtcTicks % TimeSpan.TicksPerHour, TimeSpan.Zero);

    private void CountHour(in Delivery delivery)
    {
        var start = StartOfHour(delivery.AtUtc);
        if (start > _newestHour)
            _newestHour = start;
        // By the time and not by how many there are: after a quiet month the hours before it are not of these seven days.
        while (_hours.Count > 0 && _hours.Keys.First() is var oldest && _newestHour - oldest >= Kept)
            _hours.Remove(oldest);
        if (_newestHour - start >= Kept)
            return;
        var hour = _hours.TryGetValue(start, out var known) ? known : new HourCount(start, 0, 0);
        _hours[start] = delivery.HasArrived ? hour with { Delivered = hour.Delivered + 1 } : hour with { SetAside = hour.SetAside + 1 };
    }

    private void Arrived(in Delivery delivery)
    {
        _delivered++;
        _asides.Remove(delivery.Position);
        if (_lastProof is not { } last || delivery.AtUtc >= last.AtUtc)
            _lastProof = delivery;
    }

    private void Aside(in Delivery delivery)
    {
        _asides[delivery.Position] = delivery;
        if (_asides.Count > DeliveryLog.AsidesKept)
            _asides.Remove(_asides.Keys.First());
    }
}
