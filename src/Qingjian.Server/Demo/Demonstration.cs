using System.Diagnostics;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Server.Demo.Story;
using Qingjian.Server.Hosting;
using Qingjian.Simulator;

namespace Qingjian.Server.Demo;

/// <summary>The whole product on embedded stores: a network is registered, its history flows in through the real gateway
/// while server and stations share a clock that stands in the past, then both run live.</summary>
internal sealed class Demonstration(DemoOptions options, ServerOptions server, PlayClock clock, DemoScreen screen)
{
    private readonly Stopwatch _stage = Stopwatch.StartNew();

    public async Task RunAsync(DateTimeOffset historyEnd, CancellationToken cancel)
    {
        var prefecture = FictionalPrefecture.Create(options.Seed);
        prefecture = prefecture with { Stations = GrownPrefecture.Stations(prefecture, options.Stations) };

        await using var app = QingjianHost.Build(server);
        await QingjianHost.PrepareAsync(app, cancel);
        await app.StartAsync(cancel);
        Done("server started");
        var registered = await RegisterAsync(app.Services, DemoNetwork.Of(prefecture), cancel);
        await RegisterAsync(app.Services, DemoPoints.Network, cancel);
        var entrances = await DemoAccounts.CreateAsync(app.Services, prefecture, registered, cancel);
        Done($"{prefecture.Stations.Count + DemoPoints.Network.Stations.Count} stations and {entrances.Count} users registered");

        await PlayAsync(app, prefecture, entrances, historyEnd, cancel);
        await app.StopAsync(CancellationToken.None);
    }

    private async Task PlayAsync(
        WebApplication app, FictionalPrefecture prefecture, IReadOnlyList<DemoAccounts.Entrance> entrances, DateTimeOffset historyEnd, CancellationToken cancel)
    {
        var listening = Listening.Of(app);
        var network = new SyntheticNetwork(prefecture.Stations, options.Seed, DemoScript.For(historyEnd), haze: DemoScript.HazeFor(historyEnd));
        await using var play = new SyntheticPlay(
            network, new PlayOptions { Host = listening.Gateway.Address.ToString(), Port = listening.Gateway.Port, SendsChecks = true }, clock, TimeProvider.System);
        var story = new StoryTeller(app.Services, clock, entrances, historyEnd.AddDays(-options.Days), historyEnd);
        await PlayHistoryAsync(play, story, historyEnd, cancel);
        await DemoPoints.SampleAsync(app.Services, historyEnd, entrances.Single(one => one.UserName == "reviewer").Scope, cancel);
        await CatchUp.WaitAsync(app.Services, cancel);
        Done("everything queryable");

        clock.RunWithRealTime();
        screen.Ready(listening, server.DataFolder, entrances);
        if (!options.EndAfterHistory)
            await LiveAsync(app, play, cancel);
    }

    private static async Task<RegistrationResult> RegisterAsync(IServiceProvider services, NewNetwork network, CancellationToken cancel)
    {
        var result = await services.GetRequiredService<StationRegistration>().RegisterAsync(network, "system", Scope.Everything, cancel);
        return result.Succeeded
            ? result
            : throw new InvalidOperationException(string.Join("; ", result.Refused.SelectMany(item => item.Errors.Select(error => $"{item.Code}: {error}"))));
    }

    private async Task PlayHistoryAsync(SyntheticPlay play, StoryTeller story, DateTimeOffset historyEnd, CancellationToken cancel)
    {
        var frames = 0L;
        var values = 0L;
        await screen.WithProgressAsync($"{options.Days} days of history through the gateway", async report =>
        {
            var progress = new Reporter(state =>
            {
                (frames, values) = (state.Frames, state.Values);
                report(state.Share);
            });
            await play.PlayHistoryAsync(historyEnd.AddDays(-options.Days), historyEnd, progress, cancel, story.TellAsync);
        });
        Done($"{frames:N0} frames, {values:N0} values sent, journalled and answered");
        foreach (var missed in story.Missed)
            screen.Missed(missed);
    }

    private async Task LiveAsync(WebApplication app, SyntheticPlay play, CancellationToken cancel)
    {
        screen.Live();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancel, app.Lifetime.ApplicationStopping);
        try
        {
            await play.PlayLiveAsync(ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // Ctrl+C: the stations hang up, then the server drains and stops.
        }
    }

    private void Done(string what)
    {
        screen.Stage(_stage.Elapsed, what);
        _stage.Restart();
    }

    // Progress<T> would post to the thread pool, out of order.
    private sealed class Reporter(Action<PlayProgress> report) : IProgress<PlayProgress>
    {
        public void Report(PlayProgress value) => report(value);
    }
}
