using System.Diagnostics;
using System.Globalization;
using System.Text;
using Qingjian.Server.Tests.Kills;

namespace Qingjian.Server.Tests.Adversity;

/// <summary>A server as a process of its own at work: stations over TCP, back-filling ones among them, and a program with batches.
/// The adversity comes, lasts, goes; nobody restarts anything. Then every answered value is looked for.</summary>
internal sealed class AdversityDrill(Adversity adversity, string folder, TimeSpan lasting) : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);
    private readonly DrillPorts _ports = DrillPorts.Free();
    private readonly HttpClient _health = new() { Timeout = TimeSpan.FromSeconds(30) };
    private readonly StringBuilder _report = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public string Report => _report.ToString();

    public async Task<ComparisonTotals> RunAsync()
    {
        await adversity.PrepareAsync();
        await using var stations = new DrillStations(_ports.Gateway, TimeSpan.FromMilliseconds(50));
        var network = await DrillNetwork.RegisterAsync(folder, stations.Prefecture, adversity.Configuration);
        await using var batches = new HttpBatches(_ports, network, TimeSpan.FromMilliseconds(100));
        batches.Begin();
        await using (var server = ServerProcess.StartThrough(adversity.Through, folder, _ports.Gateway, _ports.Address.ToString(), ["--set", "Intake:BatchesPerMinute=100000", .. adversity.Arguments]))
        {
            await UntilAsync(server, () => Task.FromResult(batches.Answered > 3 && stations.Answered.Count > 1000), "everybody is served");
            await LiveThroughAsync(server, stations, batches);
            await stations.StopAsync();
            await batches.StopAsync();
        }
        return await CompareAsync(stations, batches);
    }

    public void Dispose() => _health.Dispose();

    private async Task LiveThroughAsync(ServerProcess server, DrillStations stations, HttpBatches batches)
    {
        Say("answered before", stations.Answered.Count, batches.Answered);
        var began = Stopwatch.GetTimestamp();
        await adversity.HarmAsync();
        if (adversity.Sign is { } sign)
        {
            await UntilAsync(server, async () => (await HealthAsync()).Contains(sign, StringComparison.Ordinal), $"/healthz says '{sign}'");
            Say("until /healthz said so", Stopwatch.GetElapsedTime(began));
        }
        Say("/healthz", await HealthAsync());
        var (frames, taken) = (stations.Answered.Count, batches.Answered);
        await Task.Delay(lasting, Cancel);
        Say("answered while it lasted", stations.Answered.Count - frames, batches.Answered - taken);
        Assert.Equal(adversity.StopsAnswers, stations.Answered.Count == frames);
        Assert.False(server.HasExited, server.Said);

        (frames, taken, began) = (stations.Answered.Count, batches.Answered, Stopwatch.GetTimestamp());
        await adversity.HealAsync();
        await UntilAsync(server, async () => await HealthAsync() == "ok", "/healthz says ok");
        await UntilAsync(server, () => Task.FromResult(stations.Answered.Count > frames && batches.Answered > taken), "everybody is served again");
        Say("until everybody was served again", Stopwatch.GetElapsedTime(began));
        await Task.Delay(lasting, Cancel);
        Say("answered after", stations.Answered.Count - frames, batches.Answered - taken);
    }

    private async Task<string> HealthAsync()
    {
        try
        {
            return await _health.GetStringAsync(new Uri(_ports.Address, "/healthz"), Cancel);
        }
        catch (HttpRequestException refused) when (refused.StatusCode is not null)
        {
            using var answer = await _health.GetAsync(new Uri(_ports.Address, "/healthz"), Cancel);
            return await answer.Content.ReadAsStringAsync(Cancel);
        }
    }

    // The folder is copied away first: where it lies may be a mount.
    private async Task<ComparisonTotals> CompareAsync(DrillStations stations, HttpBatches batches)
    {
        using var copy = FolderCopy.Of(folder);
        await adversity.EndAsync();
        await using var server = await RunningServer.StartAsync(copy.Path, TimeProvider.System, adversity.Configuration);
        await server.CaughtUpAsync();
        var comparison = new ArchiveComparison(server);
        var totals = await comparison.RunAsync(stations.Answered);
        await comparison.AddAsync(batches.Values, totals);
        Say("values answered", totals.Values);
        Say("missing / kept more than once / other digits", $"{totals.Missing} / {totals.Doubled} / {totals.OtherDigits}");
        await server.StopAsync();
        return totals;
    }

    private async Task UntilAsync(ServerProcess server, Func<Task<bool>> isSo, string what)
    {
        var began = Stopwatch.GetTimestamp();
        while (!await isSo())
        {
            if (server.HasExited || Stopwatch.GetElapsedTime(began) > _patience)
                throw new Xunit.Sdk.XunitException($"{adversity.Name}: {what}, not within {_patience.TotalMinutes} minutes or before the server ended.\n{Report}\n/healthz: {(server.HasExited ? "gone" : await HealthAsync())}\n{server.Said}");
            await Task.Delay(50, Cancel);
        }
    }

    private void Say(string what, int frames, int batches) => Say(what, string.Create(CultureInfo.InvariantCulture, $"{frames} frames, {batches} batches"));

    private void Say(string what, TimeSpan took) => Say(what, string.Create(CultureInfo.InvariantCulture, $"{took.TotalSeconds:F1} s"));

    private void Say(string what, object said) => _report.AppendLine(CultureInfo.InvariantCulture, $"{adversity.Name,-12}{what,-48}{said}");
}
