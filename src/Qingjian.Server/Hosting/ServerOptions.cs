namespace Qingjian.Server.Hosting;

/// <summary>Where a server keeps its data and listens; everything else is configuration.</summary>
internal sealed record ServerOptions
{
    /// <summary>Folder of journal, databases and keys; created if missing.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Address of the pages and the API.</summary>
    public string HttpUrl { get; init; } = "http://127.0.0.1:5212";

    /// <summary>Address of the TCP gateway.</summary>
    public string GatewayAddress { get; init; } = "127.0.0.1";

    /// <summary>Port of the TCP gateway; 0 lets the system choose.</summary>
    public int GatewayPort { get; init; } = 9212;

    /// <summary>The clock of the whole process.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Configuration of verbs whose standard output is read by programs: whatever is logged goes to standard error.</summary>
    public static IReadOnlyList<string> LogsToStandardError { get; } =
        ["--Logging:LogLevel:Default=Warning", "--Logging:Console:LogToStandardErrorThreshold=Trace"];

    /// <summary>Further configuration, as <c>--Section:Key=Value</c>.</summary>
    public string[] Configuration { get; init; } = [];
}
