using System.Diagnostics.Metrics;

namespace Qingjian.Acquisition.Gateway;

/// <summary>How often each limit was reached since the start, and by whom last: one row a limit, whatever comes.</summary>
internal sealed class LimitCounters
{
    private readonly Lock _writing = new();
    private readonly LimitCount[] _counts = [.. Enum.GetValues<GatewayLimit>().Select(limit => new LimitCount(limit, 0, null, null))];

    public LimitCounters(IMeterFactory meters) => meters.Create("Qingjian.Acquisition").CreateObservableCounter(
        "qingjian.gateway.limits.reached", () => All.Select(row => new Measurement<long>(row.Times, new KeyValuePair<string, object?>("limit", row.Limit.ToString()))));

    public IReadOnlyList<LimitCount> All
    {
        get
        {
            lock (_writing)
                return [.. _counts];
        }
    }

    public void Reached(GatewayLimit limit, string peer, DateTimeOffset nowUtc)
    {
        lock (_writing)
            _counts[(int)limit] = new(limit, _counts[(int)limit].Times + 1, nowUtc, peer);
    }

    public long Times(GatewayLimit limit)
    {
        lock (_writing)
            return _counts[(int)limit].Times;
    }
}
