using System.Net;
using System.Net.Sockets;

namespace Qingjian.Server.Tests.Kills;

/// <summary>Where the server of a drill listens; the same after every start, so that everybody finds it again.</summary>
internal sealed record DrillPorts(int Gateway, int Pages, int Mqtt)
{
    public static DrillPorts Free() => new(FreePort(), FreePort(), FreePort());

    public Uri Address => new($"http://127.0.0.1:{Pages}");

    // A port of a server that is not there yet, or away for a while. It lies below the range (Linux: from 32768) out of which the
    // system serves port 0 and outgoing connections: within it a neighbour could take the port meanwhile, and a client that calls
    // an absent server again and again could be given the same port as its own and so reach itself. Looked at without listening.
    public static int FreePort()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 30_000);
            using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                probe.Bind(new IPEndPoint(IPAddress.Loopback, port));
                return port;
            }
            catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
            }
        }
    }
}
