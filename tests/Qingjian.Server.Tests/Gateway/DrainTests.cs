using Qingjian.Acquisition.Gateway;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;

namespace Qingjian.Server.Tests.Gateway;

/// <summary>The server stops in order: what it received whole is journalled and answered first, and an open link does
/// not hold it up.</summary>
public sealed class DrainTests
{
    private static readonly DateTimeOffset Hour = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Every_frame_that_was_answered_during_a_stop_is_in_the_archive_after_it_and_none_twice()
    {
        var folder = Directory.CreateTempSubdirectory("qingjian-test-").FullName;
        await using var server = await RunningServer.StartAsync(folder, TimeProvider.System, TestStation.Registration);
        using var station = await TestStation.ConnectAsync(server.Gateway);
        var sending = SendUntilClosedAsync(station);
        // The stop comes when answers flow, however late a busy machine begins to give them.
        Assert.NotNull(await station.ReceiveAsync());
        var answered = CountAnswersAsync(station, 1);

        await server.StopAsync();

        var (sent, answers) = (await sending, await answered);
        await using var after = await RunningServer.StartAsync(folder, TimeProvider.System);
        await after.CaughtUpAsync();
        var kept = await after.Observations.SeriesAsync(
            Scope.Everything, new SeriesKey(after.Stations.FindByCode("T-A01")!.Id, "a34004", Period.Hour, Statistic.Average),
            Hour.AddYears(-60), Hour.AddHours(1), null, TestContext.Current.CancellationToken);
        Assert.True(answers > 0 && answers <= sent, $"{answers} answers to {sent} frames.");
        // Answers come in the order of the frames: the first so many hours must be there. A frame that was journalled but
        // whose answer the socket could not take any more may be there besides: the station sends it again.
        var hours = kept.Select(value => value.StartUtc).ToHashSet();
        Assert.All(Enumerable.Range(0, answers), i => Assert.Contains(Hour.AddHours(-i), hours));
        Assert.All(kept, value => Assert.Equal(1, value.Revision));
    }

    [Fact]
    public async Task An_open_link_with_half_a_frame_is_closed_in_order_and_the_half_is_not_counted_as_refused()
    {
        var folder = Directory.CreateTempSubdirectory("qingjian-test-").FullName;
        await using var server = await RunningServer.StartAsync(folder, TimeProvider.System, TestStation.Registration);
        using var station = await TestStation.ConnectAsync(server.Gateway);
        await station.SendAsync(TestStation.HourFrame(Hour, "36"));
        Assert.NotNull(await station.ReceiveAsync());
        var half = TestStation.HourFrame(Hour.AddHours(-1), "37");
        await station.SendAsync(half.AsMemory(0, 40));

        await server.StopAsync();

        // 0 is an orderly end; a link that the host has to cut off is reset instead.
        Assert.Equal(0, await station.Stream.ReadAsync(new byte[1], TestContext.Current.CancellationToken));
        await using var after = await RunningServer.StartAsync(folder, TimeProvider.System);
        Assert.Equal(0, await after.RefusedAsync((byte)RefusalReason.Cut));
    }

    private static async Task<int> SendUntilClosedAsync(TestStation station)
    {
        var sent = 0;
        try
        {
            while (true)
            {
                await station.SendAsync(TestStation.HourFrame(Hour.AddHours(-sent), "36"));
                sent++;
            }
        }
        catch (IOException)
        {
            return sent;
        }
    }

    private static async Task<int> CountAnswersAsync(TestStation station, int answers)
    {
        while (await station.ReceiveAsync() is not null)
            answers++;
        return answers;
    }
}
