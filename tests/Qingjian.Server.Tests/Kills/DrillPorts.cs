using System.Net;
using System.Net.Sockets;

namespace Qingjian.Server.Tests.Kills;

/// <summary>Where the server of a drill listens; the same after every start, so that everybody finds it again.</summary>
internal sealed record DrillPorts(int Gateway, int Pages, int Mqtt)
{
    public static DrillPorts Free() => new(FreePort(), FreePort(), FreePort());

    public Uri Address => new($"http://127.0.0.1:{Pages}");

    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
