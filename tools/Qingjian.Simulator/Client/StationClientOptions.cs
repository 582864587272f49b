using Qingjian.Hj212;

namespace Qingjian.Simulator;

/// <summary>How a simulated data-acquisition instrument 数采仪 identifies itself and behaves on the wire.</summary>
public sealed record StationClientOptions
{
    /// <summary>Host name or address of the gateway 上位机.</summary>
    public required string Host { get; init; }

    /// <summary>TCP port of the gateway.</summary>
    public required int Port { get; init; }

    /// <summary>Gateways that are tried in turn after the first, when a link ends or cannot be made: servers of a cluster, a spare centre.</summary>
    public IReadOnlyList<GatewayAddress> OtherGateways { get; init; } = [];

    /// <summary>Device number MN.</summary>
    public required string Mn { get; init; }

    /// <summary>Access password PW.</summary>
    public required string Password { get; init; }

    /// <summary>System code ST.</summary>
    public required string SystemCode { get; init; }

    /// <summary>Edition of the protocol whose Flag is sent.</summary>
    public Dialect Dialect { get; init; } = Dialect.Hj2017;

    /// <summary>How many frames may be under way without their answer; 1 waits for each.</summary>
    public int Window { get; init; } = 64;

    /// <summary>Time to wait for an answer before sending again (OverTime, 5 s for ADSL: HJ 212-2017 Table 1). CN 1000 changes it.</summary>
    public TimeSpan OverTime { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often a frame is sent again on one link before the link counts as unusable (ReCount, HJ 212-2017 Table 1).</summary>
    public int ReCount { get; init; } = 3;

    /// <summary>First pause before connecting again; doubled each time that every gateway was away.</summary>
    public TimeSpan ReconnectFirst { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Longest pause before connecting again.</summary>
    public TimeSpan ReconnectLongest { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many frames may be stored before <see cref="StationClient.WaitForRoomAsync"/> waits.</summary>
    public int StoreLimit { get; init; } = 4096;

    /// <summary>Real-time interval before the host sets one (RtdInterval, 30 to 3600 s: HJ 212-2017 Table 4).</summary>
    public TimeSpan RealTimeInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Minute interval before the host sets one (MinInterval: HJ 212-2017 Table 4).</summary>
    public TimeSpan MinuteInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether to ask for the time (CN 1013) at each connection.</summary>
    public bool AsksForTime { get; init; }

    /// <summary>What goes wrong on the line.</summary>
    public Faults Faults { get; init; } = Faults.None;

    /// <summary>Folder in which unanswered frames outlive the process, one file for each MN, written and synced before a frame
    /// is first sent; null keeps them in memory alone.</summary>
    public string? OutboxFolder { get; init; }

    /// <summary>The SM4 key of a station of HJ 212-2025; null sends everything plain.</summary>
    public Sm4Key? Key { get; init; }

    /// <summary>How many uploads are remembered for back-fill where no <see cref="StationClient.Instruments"/> are given; 0 remembers none.</summary>
    public int HistoryLimit { get; init; }
}
