namespace Qingjian.Simulator.Client;

/// <summary>Which gateway a station calls next: one after another, from the first again after the last.</summary>
internal sealed class GatewayTurns(StationClientOptions options)
{
    private readonly GatewayAddress[] _all = All(options.Host, options.Port, options.OtherGateways);
    private int _next;

    /// <summary>Whether the one just called was the last of them; with one gateway, always.</summary>
    public bool AllTried => _next == 0;

    public GatewayAddress Next()
    {
        var gateway = _all[_next];
        _next = (_next + 1) % _all.Length;
        return gateway;
    }

    public static GatewayAddress[] All(string host, int port, IEnumerable<GatewayAddress> others) => [new(host, port), .. others];

    /// <summary>The same gateways from another first one, so that the n-th station of many begins elsewhere than the one before it.</summary>
    public static StationClientOptions Spread(StationClientOptions options, int number)
    {
        var all = All(options.Host, options.Port, options.OtherGateways);
        var first = number % all.Length;
        return options with { Host = all[first].Host, Port = all[first].Port, OtherGateways = [.. all[(first + 1)..], .. all[..first]] };
    }
}
