namespace Qingjian.Archive;

/// <summary>What an entry of kind <see cref="EntryKind.GatewayStarted"/> says.</summary>
/// <param name="Change">What happened.</param>
/// <param name="Server">The server's name in its cluster; empty for a server that is alone.</param>
/// <param name="LastHeardUtc">Until when the links that end by it are known to have been open.</param>
public readonly record struct GatewayNews(GatewayChange Change, string Server, DateTimeOffset LastHeardUtc)
{
    /// <summary>Whether no other server was up when it was written.</summary>
    public bool IsAlone => Change == GatewayChange.StartedAlone;

    /// <summary>Whether a link that lay on the server has ended by it.</summary>
    public bool Ends(string server) => IsAlone || server == Server;
}
