using Qingjian.Hj212;

namespace Qingjian.Simulator.Client;

/// <summary>The memory of a unit of which nothing is known but what it was given to send: the newest uploads.</summary>
internal sealed class KeptUploads(int limit) : IFieldInstruments
{
    private readonly Lock _gate = new();
    private readonly Queue<Upload> _kept = new();
    private readonly HashSet<FactorCode> _factors = [];

    public IReadOnlyList<FactorCode> Factors
    {
        get
        {
            lock (_gate)
                return [.. _factors];
        }
    }

    public int Equipment => 0;

    public void Keep(Upload upload)
    {
        if (limit == 0)
            return;
        lock (_gate)
        {
            if (_kept.Count >= limit)
                _kept.Dequeue();
            _kept.Enqueue(upload);
            foreach (var item in upload.Items)
                _factors.Add(item.Factor);
        }
    }

    public IEnumerable<Upload> Between(int command, DateTimeOffset first, DateTimeOffset last)
    {
        lock (_gate)
            return [.. _kept.Where(upload => upload.Command == command && upload.DataTime >= first && upload.DataTime <= last).OrderBy(upload => upload.DataTime)];
    }

    public Upload? Now(DateTimeOffset at)
    {
        lock (_gate)
            return _kept.LastOrDefault(upload => upload.Command == Commands.RealTimeData) is { } newest ? newest with { DataTime = at } : null;
    }
}
