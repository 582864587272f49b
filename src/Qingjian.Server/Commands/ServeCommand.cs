using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Options;
using Qingjian.Acquisition;
using Qingjian.Archive;
using Qingjian.Kernel;
using Qingjian.Server.Hosting;
using Spectre.Console;

namespace Qingjian.Server.Commands;

/// <summary><c>qingjian serve</c>: the server, until it is stopped.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var arguments = new ServerArguments();
        var command = new Command("serve", "Run the server: gateway, pages and API. Binds to loopback unless told otherwise.");
        arguments.AddTo(command);
        command.SetAction((parsed, cancel) => RunAsync(
            arguments.Read(parsed, parsed.GetValue(arguments.Data) ?? "data", TimeProvider.System), cancel));
        return command;
    }

    private static async Task<int> RunAsync(ServerOptions options, CancellationToken cancel)
    {
        // Signals are heeded from the first await on: a stop during the long way up is an orderly one.
        await Task.Yield();
        if (ServerArguments.FirstTaken(options) is { } taken)
        {
            await Console.Error.WriteLineAsync($"{taken} is in use by another program. Choose another port.");
            return 1;
        }

        try
        {
            return await ServeAsync(options, cancel);
        }
        catch (Exception fault) when (fault is TlsCertificateException or OptionsValidationException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return 2;
        }
        // The journal is another server's, or not this folder's: what it says is what is to be done.
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return 1;
        }
    }

    private static async Task<int> ServeAsync(ServerOptions options, CancellationToken cancel)
    {
        await using var server = QingjianHost.Build(options);
        await using (await server.Services.GetRequiredService<ServerCluster>().TakeStartTurnAsync(cancel))
        {
            await QingjianHost.PrepareAsync(server, cancel);
            if (await FirstAdministrator.EnsureAsync(server.Services, cancel) is { } password)
                ShowOnce(password);
        }
        await server.StartAsync(cancel);
        var listening = Listening.Of(server);
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Pages [bold]{listening.Pages}[/]   gateway [bold]{listening.Gateway}[/]   data {options.DataFolder}");
        if (listening.PagesTls is not null || listening.GatewayTls is not null)
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Over TLS: pages [bold]{listening.PagesTls?.ToString() ?? "—"}[/]   gateway [bold]{listening.GatewayTls?.ToString() ?? "—"}[/]");
        await server.WaitForShutdownAsync(cancel);
        return 0;
    }

    private static void ShowOnce(string password)
    {
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"First start. Sign in as [bold]{FirstAdministrator.UserName}[/] with the one-time password [bold]{password}[/]");
        AnsiConsole.WriteLine("It is shown this once and must be changed at the first sign-in.");
    }
}
