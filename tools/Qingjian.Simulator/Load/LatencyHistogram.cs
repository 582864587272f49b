using System.Numerics;

namespace Qingjian.Simulator.Load;

/// <summary>Counts latencies in buckets a sixteenth of an octave wide, so that a percentile is at most 6 % too long.</summary>
internal sealed class LatencyHistogram
{
    private const int StepsBits = 4;
    private readonly long[] _counts = new long[64 << StepsBits];
    private long _longest;

    public void Add(TimeSpan latency)
    {
        Interlocked.Increment(ref _counts[BucketOf(latency.Ticks)]);
        for (var seen = Interlocked.Read(ref _longest); latency.Ticks > seen; seen = Interlocked.Read(ref _longest))
            Interlocked.CompareExchange(ref _longest, latency.Ticks, seen);
    }

    public TimeSpan Longest => TimeSpan.FromTicks(Interlocked.Read(ref _longest));

    /// <summary>The time within which this share of the answers came; zero when there were none.</summary>
    public TimeSpan Percentile(double share)
    {
        var left = (long)Math.Ceiling(_counts.Sum() * share);
        for (var bucket = 0; bucket < _counts.Length; bucket++)
        {
            left -= _counts[bucket];
            if (left <= 0 && _counts[bucket] > 0)
                return TimeSpan.FromTicks(Math.Min(UpperEdge(bucket), _longest));
        }
        return TimeSpan.Zero;
    }

    private static int BucketOf(long ticks)
    {
        if (ticks < 1 << StepsBits)
            return (int)Math.Max(0, ticks);
        var shift = BitOperations.Log2((ulong)ticks) - StepsBits;
        return (shift + 1 << StepsBits) + (int)(ticks >> shift) - (1 << StepsBits);
    }

    private static long UpperEdge(int bucket)
    {
        if (bucket < 1 << StepsBits)
            return bucket;
        var shift = (bucket >> StepsBits) - 1;
        return ((bucket & (1 << StepsBits) - 1) + (1L << StepsBits) + 1 << shift) - 1;
    }
}
