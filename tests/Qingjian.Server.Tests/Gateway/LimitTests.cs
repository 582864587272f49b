using Microsoft.Extensions.DependencyInjection;
using Qingjian.Acquisition.Gateway;
using Qingjian.Archive;
using Qingjian.Kernel;
using Qingjian.Server.Hosting;

namespace Qingjian.Server.Tests.Gateway;

/// <summary>Slow, silent, half-open, flooding and stranger peers on a clock that the test moves: the limits hold, and a
/// good neighbour goes on.</summary>
public sealed class LimitTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 4, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Hour = Start.AddHours(-4);

    // The gateway looks at its links once a second of real time.
    private static readonly TimeSpan WithinABeat = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan SeveralBeats = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task A_stranger_is_closed_after_its_limit_and_a_station_that_showed_itself_is_not()
    {
        var clock = new PlayClock(Start);
        await using var server = await StartAsync(clock);
        using var stranger = await TestStation.ConnectAsync(server.Gateway);
        using var station = await TestStation.ConnectAsync(server.Gateway);
        await AnswersAsync(station, Hour);
        await UntilOpenAsync(server, 2);

        clock.MoveTo(Start.AddSeconds(61));

        Assert.True(await stranger.IsClosedAsync(WithinABeat), "The stranger is still connected.");
        await AnswersAsync(station, Hour.AddHours(1));
    }

    [Fact]
    public async Task A_silent_station_is_closed_only_after_two_of_its_slowest_uploads_and_the_idle_limit()
    {
        var clock = new PlayClock(Start);
        await using var server = await RunningServer.StartAsync(
            NewFolder(), clock, [], TestStation.Registration with { SendsMinutes = false, HourStep = TimeSpan.FromHours(4) });
        using var station = await TestStation.ConnectAsync(server.Gateway);
        await AnswersAsync(station, Hour);

        clock.MoveTo(Start.AddHours(8));
        Assert.False(await station.IsClosedAsync(SeveralBeats), "A four-hour station was closed between two samples.");
        clock.MoveTo(Start.AddHours(8).AddMinutes(16));
        Assert.True(await station.IsClosedAsync(WithinABeat), "The silent station is still connected.");
        await UntilAsync(async () => (await LinksAsync(server)).Single().DownUtc == Start.AddHours(8).AddMinutes(16));
    }

    [Fact]
    public async Task A_peer_that_trickles_bytes_without_ever_being_a_station_is_closed_as_a_stranger()
    {
        var clock = new PlayClock(Start);
        await using var server = await StartAsync(clock);
        using var slow = await TestStation.ConnectAsync(server.Gateway);
        await UntilOpenAsync(server, 1);
        for (var second = 10; second <= 60; second += 10)
        {
            clock.MoveTo(Start.AddSeconds(second));
            await slow.SendAsync("#"u8.ToArray());
        }

        clock.MoveTo(Start.AddSeconds(61));

        Assert.True(await slow.IsClosedAsync(WithinABeat), "Bytes alone kept the stranger connected.");
    }

    [Fact]
    public async Task A_peer_that_closes_its_sending_half_gets_its_answer_and_is_then_let_go()
    {
        await using var server = await StartAsync(TimeProvider.System);
        using var station = await TestStation.ConnectAsync(server.Gateway);
        await station.SendAsync(TestStation.HourFrame(Hour, "36"));

        station.EndSending();

        Assert.Contains(";CN=9014;", await station.ReceiveAsync(), StringComparison.Ordinal);
        Assert.True(await station.IsClosedAsync(WithinABeat), "The half-open link is still there.");
        await UntilOpenAsync(server, 0);
    }

    [Fact]
    public async Task What_a_peer_sent_just_before_it_hung_up_is_taken()
    {
        await using var server = await StartAsync(TimeProvider.System);
        for (var i = 0; i < 100; i++)
        {
            using var brief = await TestStation.ConnectAsync(server.Gateway);
            await brief.SendAsync(TestStation.HourFrame(Hour.AddHours(-i), "36", password: "WRONG1"));
        }

        var counters = server.Services.GetRequiredService<GatewayCounters>();
        await UntilAsync(() => counters.RefusedByReason().Single(row => row.Reason == RefusalReason.WrongPassword).Count == 100);
    }

    [Fact]
    public async Task One_link_more_than_the_limit_is_turned_away_and_counted_and_the_others_go_on()
    {
        await using var server = await RunningServer.StartAsync(
            NewFolder(), TimeProvider.System, ["--Acquisition:MaxLinks=3"], TestStation.Registration);
        using var station = await TestStation.ConnectAsync(server.Gateway);
        await AnswersAsync(station, Hour);
        using var second = await TestStation.ConnectAsync(server.Gateway);
        using var third = await TestStation.ConnectAsync(server.Gateway);
        await UntilOpenAsync(server, 3);

        using var tooMany = await TestStation.ConnectAsync(server.Gateway);

        Assert.True(await tooMany.IsClosedAsync(WithinABeat), "The fourth link of three is open.");
        Assert.Equal(1, server.Services.GetRequiredService<LimitCounters>().Times(GatewayLimit.MaxLinks));
        await AnswersAsync(station, Hour.AddHours(1));
        third.Dispose();
        await UntilOpenAsync(server, 2);
        using var inTime = await TestStation.ConnectAsync(server.Gateway);
        await AnswersAsync(inTime, Hour.AddHours(2));
    }

    [Fact]
    public async Task A_flood_of_rubbish_is_counted_whole_kept_in_part_and_holds_up_nobody()
    {
        var clock = new PlayClock(Start);
        await using var server = await StartAsync(clock);
        using var flooding = await TestStation.ConnectAsync(server.Gateway);
        using var station = await TestStation.ConnectAsync(server.Gateway);
        var bad = TestStation.HourFrame(Hour, "35", password: "WRONG1");

        for (var i = 0; i < 500; i++)
            await flooding.SendAsync(bad);
        await AnswersAsync(station, Hour);

        var counters = server.Services.GetRequiredService<GatewayCounters>();
        await UntilAsync(() => counters.RefusedByReason().Single(row => row.Reason == RefusalReason.WrongPassword).Count == 500);
        Assert.Equal(30, await server.RefusedAsync((byte)RefusalReason.WrongPassword));
    }

    [Fact]
    public async Task A_second_connection_of_a_station_does_not_disturb_the_first()
    {
        await using var server = await StartAsync(TimeProvider.System);
        using var first = await TestStation.ConnectAsync(server.Gateway);
        await AnswersAsync(first, Hour);
        var second = await TestStation.ConnectAsync(server.Gateway);
        await AnswersAsync(second, Hour.AddHours(1));
        await AnswersAsync(first, Hour.AddHours(2));
        second.Dispose();
        await UntilOpenAsync(server, 1);

        await AnswersAsync(first, Hour.AddHours(3));
        await server.CaughtUpAsync();
        var links = await LinksAsync(server);
        Assert.Equal(2, links.Count);
        Assert.Single(links, link => link.DownUtc is null);
    }

    private static Task<RunningServer> StartAsync(TimeProvider clock) => RunningServer.StartAsync(NewFolder(), clock, [], TestStation.Registration);

    private static string NewFolder() => Directory.CreateTempSubdirectory("qingjian-test-").FullName;

    private static async Task AnswersAsync(TestStation station, DateTimeOffset hour)
    {
        await station.SendAsync(TestStation.HourFrame(hour, "36"));
        Assert.Contains(";CN=9014;", await station.ReceiveAsync(), StringComparison.Ordinal);
    }

    private static Task<IReadOnlyList<LinkRun>> LinksAsync(RunningServer server) => server.Observations.LinksAsync(
        Scope.Everything, server.Stations.FindByCode("T-A01")!.Id, DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue, TestContext.Current.CancellationToken);

    private static Task UntilOpenAsync(RunningServer server, int links)
    {
        var table = server.Services.GetRequiredService<LinkTable>();
        return UntilAsync(() => table.Count == links);
    }

    private static Task UntilAsync(Func<bool> condition) => UntilAsync(() => Task.FromResult(condition()));

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (!await condition())
            await Task.Delay(20, patience.Token);
    }
}
