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

    public Option<string> Https { get; } = new("--https") { Description = "Address and port of pages and API over TLS, for example 0.0.0.0:443; none unless given." };

    public Option<string> GatewayTls { get; } = new("--gateway-tls") { Description = "Address and port of the gateway over TLS, for example 0.0.0.0:9213; none unless given." };

    public Option<string> MqttTls { get; } = new("--mqtt-tls") { Description = "Address and port of MQTT over TLS, for example 0.0.0.0:8883; none unless given." };

    public Option<string> Certificate { get; } = new("--certificate") { Description = "Certificate of the ports over TLS: PEM or PKCS#12. A changed file is taken without a restart." };

    public Option<string> CertificateKey { get; } = new("--certificate-key") { Description = "Private key of the certificate as PEM, when it lies in a file of its own." };

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
        foreach (var option in new[] { Https, GatewayTls, MqttTls })
        {
            command.Options.Add(option);
            option.MustBe(HostPort.IsValid, HostPort.Expected);
        }
        command.Options.Add(Certificate);
        command.Options.Add(CertificateKey);
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
            Configuration = [.. MqttSettings(parsed.GetValue(Mqtt)), .. TlsSettings(parsed), .. (parsed.GetValue(Set) ?? []).Select(setting => "--" + setting)],
        };
    }

    private static string[] MqttSettings(string? mqtt)
    {
        if (mqtt is null)
            return [];
        var endpoint = HostPort.Parse(mqtt);
        return [$"--Intake:MqttAddress={endpoint.Address}", $"--Intake:MqttPort={endpoint.Port}"];
    }

    private string[] TlsSettings(ParseResult parsed) =>
    [
        .. new[] { ("Pages", Https), ("Gateway", GatewayTls), ("Mqtt", MqttTls) }.Where(pair => parsed.GetValue(pair.Item2) is not null)
            .Select(pair => $"--Tls:{pair.Item1}={HostPort.Parse(parsed.GetValue(pair.Item2)!)}"),
        .. new[] { ("CertificateFile", Certificate), ("KeyFile", CertificateKey) }.Where(pair => parsed.GetValue(pair.Item2) is not null)
            .Select(pair => $"--Tls:{pair.Item1}={Path.GetFullPath(parsed.GetValue(pair.Item2)!)}"),
    ];

    /// <summary>The first of the addresses that another program listens on, or null. Asked before anything is started: a
    /// server that is half up when it fails says too much at once.</summary>
    public static IPEndPoint? FirstTaken(ServerOptions options)
    {
        var url = new Uri(options.HttpUrl);
        var pages = new IPEndPoint(IPAddress.TryParse(url.Host, out var address) ? address : IPAddress.Loopback, url.Port);
        var gateway = new IPEndPoint(IPAddress.Parse(options.GatewayAddress), options.GatewayPort);
        var encrypted = options.Configuration.Where(setting => setting.StartsWith("--Tls:", StringComparison.Ordinal))
            .Select(setting => HostPort.TryParse(setting[(setting.IndexOf('=', StringComparison.Ordinal) + 1)..], out var endpoint) ? endpoint : null).OfType<IPEndPoint>();
        return new[] { pages, gateway }.Concat(encrypted).FirstOrDefault(endpoint => endpoint.Port != 0 && IsTaken(endpoint));
    }

    private static int Default(int port, bool takesFreePorts) =>
        takesFreePorts && IsTaken(new IPEndPoint(IPAddress.Loopback, port)) ? 0 : port;

    // Bound, never listening: a station that knocks at this moment must not be let in and dropped.
    private static bool IsTaken(IPEndPoint endpoint)
    {
        try
        {
            using var probe = new Socket(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            probe.Bind(endpoint);
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }

    private static bool IsHttp(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttp;
}
