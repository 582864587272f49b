namespace Qingjian.Simulator.Load;

/// <summary>Adds up the answers of all connections.</summary>
internal sealed class LoadMeter
{
    private long _frames, _values;

    public LatencyHistogram Latencies { get; } = new();

    public long Frames => Interlocked.Read(ref _frames);

    public long Values => Interlocked.Read(ref _values);

    /// <summary>Notes an answered frame; each of its factors carries one number.</summary>
    public void Add(AnsweredUpload answered)
    {
        Latencies.Add(answered.Latency);
        Interlocked.Increment(ref _frames);
        Interlocked.Add(ref _values, answered.Factors);
    }
}
