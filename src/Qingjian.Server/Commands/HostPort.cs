using System.Net;

namespace Qingjian.Server.Commands;

/// <summary>Reads <c>ADDRESS:PORT</c>; <c>localhost</c> is the loopback address.</summary>
internal static class HostPort
{
    public static bool TryParse(string? text, out IPEndPoint endpoint)
    {
        endpoint = new IPEndPoint(IPAddress.Loopback, 0);
        var colon = text?.LastIndexOf(':') ?? -1;
        if (colon <= 0)
            return false;
        var host = text![..colon].Trim('[', ']');
        if (!ushort.TryParse(text.AsSpan(colon + 1), out var port))
            return false;
        if (host == "localhost")
            host = "127.0.0.1";
        if (!IPAddress.TryParse(host, out var address))
            return false;
        endpoint = new IPEndPoint(address, port);
        return true;
    }
}
