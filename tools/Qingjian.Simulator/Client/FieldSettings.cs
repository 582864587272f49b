namespace Qingjian.Simulator.Client;

/// <summary>What the host may set by command while the unit runs.</summary>
internal sealed class FieldSettings(StationClientOptions options)
{
    /// <summary>The access password in force (CN 1072).</summary>
    public string Password { get; set; } = options.Password;

    public TimeSpan OverTime { get; set; } = options.OverTime;

    public int ReCount { get; set; } = options.ReCount;

    public TimeSpan RealTimeInterval { get; set; } = options.RealTimeInterval;

    public TimeSpan MinuteInterval { get; set; } = options.MinuteInterval;
}
