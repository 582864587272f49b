using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using Qingjian.Server.Hosting;

namespace Qingjian.Server.Commands;

/// <summary>The options that every verb with a server in it shares.</summary>
/// <param name="takesFreePorts">Whether a free port is taken where a default one is in use: a demonstration must come up,
/// a server must be where its stations look for it.</param>
internal sealed class ServerArguments(bool takesFreePorts = false)
{
    private const int HttpPort = 5212;
    private const int GatewayPort = 9212;

    public Option<string?> Data { get; } = new("--data") { Description = "Folder of journal, databases and keys." };

    public Option<string> Http { get; } = new("--http")
    {
        Description = "Address of pages and API; port 0 takes a free one.",
        DefaultValueFactory = _ => $"http://127.0.0.1:{Default(HttpPort, takesFreePorts)}",
    };

    public Option<string> Gateway { get; } = new("--gateway")
    {
        Description = "Address and port of the TCP gateway; port 0 takes a free one.",
        DefaultValueFactory = _ => $"127.0.0.1:{Default(GatewayPort, takesFreePorts)}",
    };

    public Option<string> Mqtt { get; } = new("--mqtt") { Description = "Address and port of the MQTT server for stations, for example 127.0.0.1:1883; none unless given." };

    public Option<string[]> Set { get; } = new("--set")
    {
        Description = "A setting, for example --set Acquisition:IdleLimit=00:05:00. May be repeated.",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(Data);
        command.Options.Add(Http);
        command.Options.Add(Gateway);
        command.Options.Add(Mqtt);
        command.Options.Add(Set);
        Http.MustBe(IsHttp, "an address such as http://127.0.0.1:5212");
        Gateway.MustBe(HostPort.IsValid, HostPort.Expected);
        Mqtt.MustBe(HostPort.IsValid, HostPort.Expected);
        Set.Validators.Add(result =>
        {
            foreach (var setting in result.Tokens.Where(token => !token.Value.Contains('=', StringComparison.Ordinal)))
                result.AddError($"--set '{setting.Value}': expected NAME=VALUE.");
        });
    }

    public ServerOptions Read(ParseResult parsed, string dataFolder, TimeProvider time)
    {
        var gateway = HostPort.Parse(parsed.GetRequiredValue(Gateway));
        return new ServerOptions
        {
            DataFolder = Path.GetFullPath(dataFolder),
            HttpUrl = parsed.GetRequiredValue(Http),
            GatewayAddress = gateway.Address.ToString(),
            GatewayPort = gateway.Port,
            Time = time,
            Configuration = [.. MqttSettings(parsed.GetValue(Mqtt)), .. (parsed.GetValue(Set) ?? []).Select(setting => "--" + setting)],
        };
    }

    private static string[] MqttSettings(string? mqtt)
    {
        if (mqtt is null)
            return [];
        var endpoint = HostPort.Parse(mqtt);
        return [$"--Intake:MqttAddress={endpoint.Address}", $"--Intake:MqttPort={endpoint.Port}"];
    }

    /// <summary>The first of the addresses that another program listens on, or null. Asked before anything is started: a
    /// server that is half up when it fails says too much at once.</summary>
    public static IPEndPoint? FirstTaken(ServerOptions options)
    {
        var url = new Uri(options.HttpUrl);
        var pages = new IPEndPoint(IPAddress.TryParse(url.Host, out var address) ? address : IPAddress.Loopback, url.Port);
        var gateway = new IPEndPoint(IPAddress.Parse(options.GatewayAddress), options.GatewayPort);
        return IsTaken(pages) ? pages : IsTaken(gateway) ? gateway : null;
    }

    private static int Default(int port, bool takesFreePorts) =>
        takesFreePorts && IsTaken(new IPEndPoint(IPAddress.Loopback, port)) ? 0 : port;

    private static bool IsTaken(IPEndPoint endpoint)
    {
        try
        {
            using var probe = new TcpListener(endpoint);
            probe.Start();
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }

    private static bool IsHttp(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttp;
}
