using System.CommandLine;
using Qingjian.Server.Hosting;

namespace Qingjian.Server.Commands;

/// <summary>The options that every verb with a server in it shares.</summary>
internal sealed class ServerArguments
{
    public Option<string?> Data { get; } = new("--data") { Description = "Folder of journal, databases and keys." };

    public Option<string> Http { get; } = new("--http")
    {
        Description = "Address of pages and API; port 0 takes a free one.",
        DefaultValueFactory = _ => "http://127.0.0.1:5212",
    };

    public Option<string> Gateway { get; } = new("--gateway")
    {
        Description = "Address and port of the TCP gateway; port 0 takes a free one.",
        DefaultValueFactory = _ => "127.0.0.1:9212",
    };

    public Option<string[]> Set { get; } = new("--set")
    {
        Description = "A setting, for example --set Acquisition:IdleLimit=00:05:00. May be repeated.",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(Data);
        command.Options.Add(Http);
        command.Options.Add(Gateway);
        command.Options.Add(Set);
        command.Validators.Add(result =>
        {
            if (!HostPort.TryParse(result.GetValue(Gateway), out _))
                result.AddError($"--gateway '{result.GetValue(Gateway)}': expected ADDRESS:PORT with an IP address, for example 127.0.0.1:9212.");
            if (!Uri.TryCreate(result.GetValue(Http), UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttp)
                result.AddError($"--http '{result.GetValue(Http)}': expected an address such as http://127.0.0.1:5212.");
            foreach (var setting in result.GetValue(Set) ?? [])
            {
                if (!setting.Contains('='))
                    result.AddError($"--set '{setting}': expected NAME=VALUE.");
            }
        });
    }

    public ServerOptions Read(ParseResult parsed, string dataFolder, TimeProvider time)
    {
        HostPort.TryParse(parsed.GetRequiredValue(Gateway), out var gateway);
        return new ServerOptions
        {
            DataFolder = Path.GetFullPath(dataFolder),
            HttpUrl = parsed.GetRequiredValue(Http),
            GatewayAddress = gateway.Address.ToString(),
            GatewayPort = gateway.Port,
            Time = time,
            Configuration = [.. (parsed.GetValue(Set) ?? []).Select(setting => "--" + setting)],
        };
    }
}
