using Qingjian.Hj212;

namespace Qingjian.Simulator;

/// <summary>Where and how a synthetic network is played.</summary>
public sealed record PlayOptions
{
    /// <summary>Host name or address of the gateway.</summary>
    public required string Host { get; init; }

    /// <summary>TCP port of the gateway.</summary>
    public required int Port { get; init; }

    /// <summary>Further gateways, such as the other servers of a cluster: the stations begin spread evenly over all of them, and each
    /// goes to the next when its link ends or cannot be made.</summary>
    public IReadOnlyList<GatewayAddress> OtherGateways { get; init; } = [];

    /// <summary>Frames under way for each station.</summary>
    public int Window { get; init; } = 64;

    /// <summary>How long before the end of the history minute data (2051) begin.</summary>
    public TimeSpan MinuteHistory { get; init; } = TimeSpan.FromHours(2);

    /// <summary>Whether minute data are sent, in history and live.</summary>
    public bool SendsMinutes { get; init; } = true;

    /// <summary>Whether day data (2031) are sent after midnight.</summary>
    public bool SendsDays { get; init; }

    /// <summary>Whether stations check their instruments by plan and report it: surface water a zero and a span check each night
    /// (2065, 2066) and its probes each Monday (2062), air zero and span gas each Monday, as a line of the log (3020).</summary>
    public bool SendsChecks { get; init; }

    /// <summary>Real-time interval before the host sets one.</summary>
    public TimeSpan RealTimeInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long after the end of a period its data are sent.</summary>
    public TimeSpan ReportDelay { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Time to wait for an answer before sending again.</summary>
    public TimeSpan OverTime { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long history waits for the answers of one step before it fails.</summary>
    public TimeSpan StallLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether stations ask for the time (CN 1013) when they connect.</summary>
    public bool AsksForTime { get; init; }

    /// <summary>What goes wrong on the stations' lines.</summary>
    public Faults Faults { get; init; } = Faults.None;

    /// <summary>Folder in which unanswered frames outlive the process; null keeps them in memory alone.</summary>
    public string? OutboxFolder { get; init; }

    /// <summary>The edition that the stations speak, that of surface water only where it fits; null for the surface-water profile
    /// at sections and HJ 212-2017 elsewhere.</summary>
    public Dialect? Dialect { get; init; }

    /// <summary>The SM4 key of stations that speak HJ 212-2025; null sends everything plain.</summary>
    public Sm4Key? Key { get; init; }
}
