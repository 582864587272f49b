namespace Qingjian.Hj212;

/// <summary>How long to wait and how often to send again.</summary>
/// <param name="OverTime">How long the first answer is waited for (超时时间).</param>
/// <param name="ReCount">How often it is sent again (重发次数).</param>
/// <param name="Execution">How long after the last sign of life an accepted request may take.</param>
public sealed record ExchangeTimes(TimeSpan OverTime, int ReCount, TimeSpan Execution)
{
    /// <summary>5 s and 3 resends, on lines such as ADSL (HJ 212-2017 Table 1).</summary>
    public static ExchangeTimes Wired { get; } = new(TimeSpan.FromSeconds(5), 3, TimeSpan.FromSeconds(5));

    /// <summary>10 s and 3 resends, on mobile networks (HJ 212-2017 Table 1).</summary>
    public static ExchangeTimes Mobile { get; } = new(TimeSpan.FromSeconds(10), 3, TimeSpan.FromSeconds(10));

    /// <summary>The same with more time to execute, as calibrations and back-fills need.</summary>
    public ExchangeTimes WithExecution(TimeSpan time) => this with { Execution = time };
}
