using System.Diagnostics.Metrics;

namespace Qingjian.Acquisition.Gateway;

/// <summary>What the gateway took and refused since it started, for the status page and for OpenTelemetry.</summary>
internal sealed class GatewayCounters
{
    private readonly long[] _refused = new long[Enum.GetValues<RefusalReason>().Max(reason => (int)reason) + 1];
    private long _accepted;
    private long _noiseBytes;

    public GatewayCounters(IMeterFactory meters)
    {
        var meter = meters.Create("Qingjian.Acquisition");
        meter.CreateObservableCounter("qingjian.gateway.frames.accepted", () => AcceptedFrames);
        meter.CreateObservableCounter("qingjian.gateway.frames.refused", () => RefusedByReason().Sum(row => row.Count));
        meter.CreateObservableCounter("qingjian.gateway.noise", () => NoiseBytes, "By");
    }

    public long AcceptedFrames => Interlocked.Read(ref _accepted);

    public long NoiseBytes => Interlocked.Read(ref _noiseBytes);

    public void Accepted() => Interlocked.Increment(ref _accepted);

    public void Refused(RefusalReason reason) => Interlocked.Increment(ref _refused[(int)reason]);

    public void Noise(long bytes)
    {
        if (bytes > 0)
            Interlocked.Add(ref _noiseBytes, bytes);
    }

    public IEnumerable<(RefusalReason Reason, long Count)> RefusedByReason() =>
        Enum.GetValues<RefusalReason>().Select(reason => (reason, Interlocked.Read(ref _refused[(int)reason])));
}
