using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Archive;
using Qingjian.Server.Hosting;

namespace Qingjian.DrivenServer;

/// <summary>The server as the product composes it, but for its clock, which stands until a drill moves it. The drill writes lines and each
/// is answered by one line; nothing else passes between the two but what the server's own doors let through.</summary>
internal sealed class DrivenServer(string folder, DateTimeOffset instant, string[] settings)
{
    private readonly PlayClock _clock = new(instant.ToUniversalTime());

    /// <summary>Says where it listens, obeys, and stops in order when there is nothing more to read: it never outlives its drill.</summary>
    public async Task RunAsync(TextReader orders, TextWriter answers)
    {
        await using var app = QingjianHost.Build(new ServerOptions
        {
            DataFolder = folder, HttpUrl = "http://127.0.0.1:0", GatewayPort = 0, Time = _clock,
            // No manifest of static files: it names folders of the account that built, and a drill asks for no picture and no script.
            Configuration = [.. ServerOptions.LogsToStandardError, "--staticWebAssets=none", .. settings],
        });
        await QingjianHost.PrepareAsync(app, CancellationToken.None);
        await app.StartAsync();
        var listening = Listening.Of(app);
        await SayAsync(answers, $"{listening.Pages} {listening.Gateway}");
        while (await orders.ReadLineAsync() is { } order)
            await SayAsync(answers, await ObeyAsync(app.Services, order));
        await app.StopAsync();
    }

    private async Task<string> ObeyAsync(IServiceProvider services, string order)
    {
        switch (order.Split(' '))
        {
            case ["clock", var text]:
                _clock.MoveTo(DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture).ToUniversalTime());
                return "done";
            case ["position"]:
                return services.GetRequiredService<Journal>().LastPosition.ToString(CultureInfo.InvariantCulture);
            case ["catch-up"]:
                await CatchUp.WaitAsync(services, CancellationToken.None);
                return "done";
            default:
                return $"'{order}' is not known: clock INSTANT, position or catch-up is expected.";
        }
    }

    private static async Task SayAsync(TextWriter answers, string line)
    {
        await answers.WriteLineAsync(line);
        await answers.FlushAsync();
    }
}
