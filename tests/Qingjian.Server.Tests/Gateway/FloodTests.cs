using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Acquisition.Gateway;
using Qingjian.Server.Hosting;

namespace Qingjian.Server.Tests.Gateway;

/// <summary>Peers that send too fast, do not read, or connect too often: each hurts itself only.</summary>
public sealed class FloodTests
{
    private const string OtherMn = "990100220000000000000002";
    private static readonly DateTimeOffset _start = new(2026, 3, 1, 4, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_flooding_station_is_slowed_every_frame_of_it_is_answered_and_its_neighbour_waits_for_nothing()
    {
        await using var server = await StartAsync(TimeProvider.System, "--Acquisition:FramesPerSecond=100", "--Acquisition:PaceBurst=00:00:00.200");
        using var flooding = await TestStation.ConnectAsync(server.Gateway);
        using var neighbour = await TestStation.ConnectAsync(server.Gateway);
        var flood = Enumerable.Range(0, 200).SelectMany(i => TestStation.HourFrame(_start.AddHours(-i), "36")).ToArray();
        await flooding.SendAsync(flood);
        await flooding.ReceiveAsync();

        await neighbour.SendAsync(TestStation.HourFrame(_start, "36", OtherMn));
        Assert.Contains(";CN=9014;", await neighbour.ReceiveAsync(), StringComparison.Ordinal);
        for (var i = 1; i < 200; i++)
            Assert.Contains(";CN=9014;", await flooding.ReceiveAsync(), StringComparison.Ordinal);
        await flooding.SendAsync(TestStation.HourFrame(_start.AddHours(-300), "36"));
        Assert.Contains(";CN=9014;", await flooding.ReceiveAsync(), StringComparison.Ordinal);

        var reached = LimitsOf(server).All.Single(row => row.Limit == GatewayLimit.FramesPerSecond);
        Assert.True(reached.Times > 0);
        Assert.EndsWith("(T-A01)", reached.LastPeer);
        Assert.Equal(202, server.Services.GetRequiredService<GatewayCounters>().AcceptedFrames);
    }

    [Fact]
    public async Task A_peer_that_reads_no_answers_is_no_longer_read_and_closed_at_its_limit_and_its_neighbour_goes_on()
    {
        var clock = new PlayClock(_start);
        await using var server = await StartAsync(clock, "--Acquisition:FramesPerSecond=1000000", "--Acquisition:BytesPerSecond=1000000000");
        var table = server.Services.GetRequiredService<LinkTable>();
        using var deaf = await TestStation.ConnectAsync(server.Gateway, receives: 4096);
        // Each write asks for more answers than it has bytes to spare for; in the end our side waits, then theirs.
        var many = Enumerable.Range(0, 500).SelectMany(_ => TestStation.HourFrame(_start, "36")).ToArray();
        var sending = Task.Run(() => SendUntilClosedAsync(deaf, many), Cancel);
        await UntilAsync(() => table.Open.Any(link => link.WritesSinceUtc is not null));
        using var neighbour = await TestStation.ConnectAsync(server.Gateway);
        await neighbour.SendAsync(TestStation.HourFrame(_start, "36", OtherMn));
        Assert.Contains(";CN=9014;", await neighbour.ReceiveAsync(), StringComparison.Ordinal);

        // What stands in the way may give way once more when the system makes room: then the minute begins again.
        await UntilAsync(() =>
        {
            if (table.Open.Select(link => link.WritesSinceUtc).FirstOrDefault(since => since is not null) is { } since)
                clock.MoveTo(since.AddSeconds(61));
            return LimitsOf(server).Times(GatewayLimit.AnswerLimit) == 1 && table.Count == 1;
        });
        await sending;
        await neighbour.SendAsync(TestStation.HourFrame(_start.AddHours(-1), "36", OtherMn));
        Assert.Contains(";CN=9014;", await neighbour.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_take_the_newest_link_and_of_one_link_too_many_the_most_silent_is_closed()
    {
        var clock = new PlayClock(_start);
        await using var server = await StartAsync(clock, "--Acquisition:MaxLinksPerStation=2", "--Acquisition:MaxLinksPerAddress=2");
        var table = server.Services.GetRequiredService<LinkTable>();
        var id = server.Stations.FindByCode("T-A01")!.Id;
        using var first = await ShownAsync(server, 1);
        var firstLink = table.Of(id)!;
        clock.MoveTo(_start.AddSeconds(1));
        using var second = await ShownAsync(server, 2);
        var secondLink = table.Of(id)!;
        Assert.NotEqual(firstLink, secondLink);
        clock.MoveTo(_start.AddSeconds(2));
        await first.SendAsync(TestStation.HourFrame(_start.AddHours(-3), "36"));
        Assert.NotNull(await first.ReceiveAsync());
        Assert.Equal(secondLink, table.Of(id));

        using var third = await ShownAsync(server, 4);

        Assert.True(await second.IsClosedAsync(TimeSpan.FromMinutes(1)), "The most silent link of three is open.");
        Assert.Equal(1, LimitsOf(server).Times(GatewayLimit.MaxLinksPerStation));
        await first.SendAsync(TestStation.HourFrame(_start.AddHours(-5), "36"));
        Assert.NotNull(await first.ReceiveAsync());
        third.Dispose();
        await UntilAsync(() => table.Of(id) == firstLink);

        // Loopback is exempt, so these two come from elsewhere.
        var links = new[] { 1, 2, 3 }.Select(port => table.TryOpen(new DefaultConnectionContext { RemoteEndPoint = new IPEndPoint(IPAddress.Parse("10.0.0.9"), port) })).ToList();
        Assert.Equal([true, true, false], links.Select(link => link is not null));
        Assert.Equal(("10.0.0.9:3", 1L), LimitsOf(server).All.Where(row => row.Limit == GatewayLimit.MaxLinksPerAddress).Select(row => (row.LastPeer, row.Times)).Single());
        Assert.NotNull(table.TryOpen(new DefaultConnectionContext { RemoteEndPoint = new IPEndPoint(IPAddress.Parse("10.0.0.10"), 1) }));
    }

    private static Task<RunningServer> StartAsync(TimeProvider clock, params string[] settings) => RunningServer.StartAsync(
        Directory.CreateTempSubdirectory("qingjian-test-").FullName, clock, settings, TestStation.Registration, TestStation.At(OtherMn, "T-A02"));

    private static LimitCounters LimitsOf(RunningServer server) => server.Services.GetRequiredService<LimitCounters>();

    private static async Task<TestStation> ShownAsync(RunningServer server, int hour)
    {
        var station = await TestStation.ConnectAsync(server.Gateway);
        await station.SendAsync(TestStation.HourFrame(_start.AddHours(-hour), "36"));
        Assert.NotNull(await station.ReceiveAsync());
        return station;
    }

    private static async Task SendUntilClosedAsync(TestStation station, byte[] bytes)
    {
        try
        {
            while (true)
                await station.SendAsync(bytes);
        }
        catch (IOException)
        {
        }
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (!condition())
            await Task.Delay(20, patience.Token);
    }
}
