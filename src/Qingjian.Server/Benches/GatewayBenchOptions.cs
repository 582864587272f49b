namespace Qingjian.Server.Benches;

/// <summary>The size of a load on the gateway.</summary>
/// <param name="Connections">Stations, one connection each.</param>
/// <param name="ValuesPerFrame">Numbers in each frame.</param>
/// <param name="FramesPerConnection">Frames that each connection sends.</param>
/// <param name="Window">Frames under way on each connection.</param>
internal sealed record GatewayBenchOptions(int Connections, int ValuesPerFrame, int FramesPerConnection, int Window)
{
    /// <summary>Of the invented network; server and generator must make the same stations.</summary>
    public const int Seed = 20261122;
}
