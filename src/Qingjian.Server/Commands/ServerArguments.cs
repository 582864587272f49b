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
        Http.MustBe(IsHttp, "an address such as http://127.0.0.1:5212");
        Gateway.MustBe(HostPort.IsValid, HostPort.Expected);
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
            Configuration = [.. (parsed.GetValue(Set) ?? []).Select(setting => "--" + setting)],
        };
    }

    private static bool IsHttp(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttp;
}
