namespace Qingjian.Simulator;

/// <summary>A load on a gateway: many connections, each sending minute data at full speed.</summary>
public sealed record TcpLoadOptions
{
    /// <summary>Host name or address of the gateway.</summary>
    public required string Host { get; init; }

    /// <summary>TCP port of the gateway.</summary>
    public required int Port { get; init; }

    /// <summary>The stations, one connection each; the gateway must know them.</summary>
    public required IReadOnlyList<FictionalStation> Stations { get; init; }

    /// <summary>Numbers in each frame; 1 to 100.</summary>
    public int ValuesPerFrame { get; init; } = 20;

    /// <summary>Frames that each connection sends.</summary>
    public int FramesPerConnection { get; init; } = 1000;

    /// <summary>Frames under way on each connection.</summary>
    public int Window { get; init; } = 64;

    /// <summary>DataTime of the first frame; each further one is a minute later.</summary>
    public required DateTimeOffset FirstDataTime { get; init; }

    /// <summary>Awaited before the load begins, when every connection stands and has had one frame answered, a minute
    /// before <see cref="FirstDataTime"/>: the moment to weigh a server. Null begins at once, without such frames.</summary>
    public Func<CancellationToken, Task>? BeforeLoad { get; init; }
}
