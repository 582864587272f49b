namespace Qingjian.Archive;

/// <summary>What happened to a gateway. Numbers are stored: never reuse one.</summary>
public enum GatewayChange : byte
{
    /// <summary>It started, and no other server was up: every link that was open before has ended.</summary>
    StartedAlone = 0,

    /// <summary>It started beside others of its cluster: its own links have ended.</summary>
    StartedBeside = 1,

    /// <summary>It stopped, or others found it gone: its links have ended.</summary>
    Gone = 2,
}
