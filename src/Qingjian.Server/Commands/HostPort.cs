using System.Net;

namespace Qingjian.Server.Commands;

/// <summary>Reads <c>ADDRESS:PORT</c>; <c>localhost</c> is the loopback address.</summary>
internal static class HostPort
{
    public const string Expected = "ADDRESS:PORT with an IP address, for example 127.0.0.1:9212";

    public static bool IsValid(string text) => TryParse(text, out _);

    /// <summary>For text that a validator has accepted.</summary>
    public static IPEndPoint Parse(string text) =>
        TryParse(text, out var endpoint) ? endpoint : throw new FormatException($"'{text}' is not ADDRESS:PORT.");

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
