namespace Qingjian.Server.Benches;

/// <summary>The size of a load on the gateway.</summary>
/// <param name="Connections">Stations, one connection each.</param>
/// <param name="ValuesPerFrame">Numbers in each frame.</param>
/// <param name="FramesPerConnection">Frames that each connection sends.</param>
/// <param name="Window">Frames under way on each connection.</param>
internal sealed record GatewayBenchOptions(int Connections, int ValuesPerFrame, int FramesPerConnection, int Window)
{
    // Any past day: a frame ahead of the server's clock would be refused.
    private static readonly DateTimeOffset WarmUpDay = new(2024, 12, 1, 0, 0, 0, TimeSpan.FromHours(8));

    /// <summary>Of the invented network; server and generator must make the same stations.</summary>
    public const int Seed = 20261122;

    /// <summary>A run before the measured one, after which every code path is compiled and every series known.</summary>
    public bool IsWarmUp { get; init; }

    /// <summary>DataTime of the first frame: the warm-up has a day of its own.</summary>
    public DateTimeOffset FirstDataTime => IsWarmUp ? WarmUpDay : WarmUpDay.AddMonths(1);

    /// <summary>The warm-up of this load: every station, few frames.</summary>
    public GatewayBenchOptions WarmUp => this with { FramesPerConnection = 2, IsWarmUp = true };
}
