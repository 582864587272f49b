namespace Qingjian.Simulator;

/// <summary>What a load measured, over frames whose answer 9014 arrived.</summary>
/// <param name="Connections">Connections.</param>
/// <param name="Frames">Frames answered.</param>
/// <param name="Values">Numbers in them.</param>
/// <param name="Resent">Frames that had to be sent again.</param>
/// <param name="Seconds">From the first sending, all connections standing, to the last answer.</param>
/// <param name="LatencyP50">Half of the answers came within this time of their sending.</param>
/// <param name="LatencyP95">95 % of them.</param>
/// <param name="LatencyP99">99 % of them.</param>
/// <param name="LatencyLongest">All of them.</param>
public readonly record struct TcpLoadResult(
    int Connections, long Frames, long Values, long Resent, double Seconds,
    TimeSpan LatencyP50, TimeSpan LatencyP95, TimeSpan LatencyP99, TimeSpan LatencyLongest)
{
    /// <summary>Frames answered in a second.</summary>
    public double FramesPerSecond => Frames / Seconds;

    /// <summary>Numbers answered in a second.</summary>
    public double ValuesPerSecond => Values / Seconds;
}
