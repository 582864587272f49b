using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Acquisition.Live;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Server.Tests.Gateway;
using Qingjian.Server.Tests.Kills;

namespace Qingjian.Server.Tests.Live;

/// <summary>What the live state knows after the process ended, in order or by kill -9, and began again.</summary>
public sealed class RestartTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_station_that_reported_before_a_restart_shows_its_last_data_and_is_not_unheard()
    {
        var folder = Directory.CreateTempSubdirectory("qingjian-test-").FullName;
        var lastHour = LastHour();
        await using var before = await RunningServer.StartAsync(
            folder, TimeProvider.System, TestStation.Registration, TestStation.At("990100220000000000000002", "T-A02"));
        await SendAsync(before.Gateway, TestStation.HourFrame(lastHour.AddHours(-5), "12"));
        await SendAsync(before.Gateway, TestStation.HourFrame(lastHour, "36"));
        await before.CaughtUpAsync();
        await before.StopAsync();

        await using var after = await RunningServer.StartAsync(folder, TimeProvider.System);
        var reported = after.Stations.FindByCode("T-A01")!;
        var silent = after.Stations.FindByCode("T-A02")!;
        var states = after.Services.GetRequiredService<IStationStates>().StatesOf([reported.Id, silent.Id]);
        // The profile of the test station sends five-minute data: two hours old is late, and nobody is connected.
        Assert.Equal((StationState.Offline, (DateTimeOffset?)lastHour), (states[reported.Id].State, states[reported.Id].LastDataUtc));
        Assert.Equal(StationState.Unknown, states[silent.Id].State);
        Assert.Equal("36", Live(after, reported).Value("a34004")!.Value.Digits.ToString());
        Assert.NotNull(Live(after, reported).LastFrameUtc);
    }

    [Fact]
    public async Task News_after_a_restart_adds_to_what_was_known_and_a_late_back_fill_does_not_replace_it()
    {
        var folder = Directory.CreateTempSubdirectory("qingjian-test-").FullName;
        var lastHour = LastHour();
        await using var before = await RunningServer.StartAsync(folder, TimeProvider.System, TestStation.Registration);
        await SendAsync(before.Gateway, TestStation.HourFrame(lastHour, "36"));
        await before.CaughtUpAsync();
        await before.StopAsync();

        await using var after = await RunningServer.StartAsync(folder, TimeProvider.System);
        var card = after.Stations.FindByCode("T-A01")!;
        var frame = Live(after, card).LastFrameUtc;
        await SendAsync(after.Gateway, TestStation.HourFrame(lastHour.AddHours(-3), "11"));
        await UntilAsync(() => Live(after, card).LastFrameUtc > frame);

        Assert.Equal(("36", lastHour), (Live(after, card).Value("a34004")!.Value.Digits.ToString(), Live(after, card).LastDataUtc));
    }

    [Fact]
    public async Task Equipment_room_and_transmission_are_after_a_restart_as_they_were_live()
    {
        var folder = Directory.CreateTempSubdirectory("qingjian-test-").FullName;
        await using var before = await RunningServer.StartAsync(folder, TimeProvider.System, TestStation.Registration);
        var at = TimeProvider.System.GetUtcNow().ToBeijing().ToString("yyyyMMddHHmmss", null);
        await SendAsync(before.Gateway, TestStation.Frame(3020, $"DataTime={at};PolId=a34004;i12001-Info=3"));
        await SendAsync(before.Gateway, TestStation.Frame(3020, $"DataTime={at};i32001-Info=1;i33101-Info=24"));
        await SendAsync(before.Gateway, TestStation.HourFrame(LastHour(), "36"));
        var card = before.Stations.FindByCode("T-A01")!;
        await UntilAsync(() => before.Services.GetRequiredService<LiveBoard>().Find(card.Id)?.Health is { Infos.Length: 3 } health && health.Hours.Sum(hour => hour.Frames) == 3);
        var live = Live(before, card);
        await before.CaughtUpAsync();
        await before.StopAsync();

        await using var after = await RunningServer.StartAsync(folder, TimeProvider.System);
        await UntilAsync(() => after.Services.GetRequiredService<LiveBoard>().Find(card.Id)?.Health is { Infos.Length: 3 });
        Assert.Equal(DeviceState.Calibration, Live(after, card).Equipment);
        Assert.Equal(live.Health!.Infos, Live(after, card).Health!.Infos);
        Assert.Equal(live.Health.Hours, Live(after, card).Health!.Hours);
        Assert.Equal(live.Health.ClockErrors, Live(after, card).Health!.ClockErrors);
    }

    [Fact]
    public async Task After_a_kill_9_no_link_stays_open_and_what_was_not_yet_projected_is_live()
    {
        var folder = Directory.CreateTempSubdirectory("qingjian-test-").FullName;
        var lastHour = LastHour();
        // Not disposed of: that would delete the folder.
        await (await RunningServer.StartAsync(folder, TimeProvider.System, TestStation.Registration)).StopAsync();
        var port = DrillPorts.FreePort();
        await using (var killed = ServerProcess.Start(folder, port))
        {
            await UntilAsync(() => ServerProcess.AcceptsAsync(port));
            using var station = await TestStation.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port));
            await station.SendAsync(TestStation.HourFrame(lastHour, "36"));
            Assert.NotNull(await station.ReceiveAsync());
            await killed.KillAsync();
        }

        await using var after = await RunningServer.StartAsync(folder, TimeProvider.System);
        await after.CaughtUpAsync();
        var card = after.Stations.FindByCode("T-A01")!;
        var link = Assert.Single(await after.Observations.LinksAsync(Scope.Everything, card.Id, DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue, Cancel));
        Assert.NotNull(link.DownUtc);
        await UntilAsync(() => after.Services.GetRequiredService<LiveBoard>().Find(card.Id) is not null);
        Assert.Equal(("36", 0), (Live(after, card).Value("a34004")!.Value.Digits.ToString(), Live(after, card).OpenLinks));
    }

    private static StationLive Live(RunningServer server, StationCard card) => server.Services.GetRequiredService<LiveBoard>().Find(card.Id)!;

    private static async Task SendAsync(IPEndPoint gateway, byte[] frame)
    {
        using var station = await TestStation.ConnectAsync(gateway);
        await station.SendAsync(frame);
        Assert.NotNull(await station.ReceiveAsync());
    }

    // Two hours ago, on the hour: late for any station that sends minutes.
    private static DateTimeOffset LastHour()
    {
        var now = TimeProvider.System.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerHour)).AddHours(-2);
    }

    private static Task UntilAsync(Func<bool> condition) => UntilAsync(() => Task.FromResult(condition()));

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (!await condition())
            await Task.Delay(20, patience.Token);
    }
}
