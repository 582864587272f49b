using Qingjian.Hj212;

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

    /// <summary>Whether real-time data are sent (CN 2011, 2012).</summary>
    public bool SendsRealTime { get; set; } = true;

    /// <summary>How long after an alarm it is told (CN 1001 of HJ/T 212-2005).</summary>
    public AlarmDuration AlarmDuration { get; set; } = new(1);

    public HostAddress HostAddress { get; set; } = new(options.Host);

    public ReportTime ReportTime { get; set; } = new(new TimeOnly(0, 5));

    public Dictionary<FactorCode, AlarmLimit> AlarmLimits { get; } = [];

    public Dictionary<FactorCode, SamplingPeriod> Sampling { get; } = [];

    /// <summary>Field information by instrument and code (CN 3021); null is the unit itself.</summary>
    public Dictionary<(FactorCode? Factor, string Code), string> Infos { get; } = [];
}
