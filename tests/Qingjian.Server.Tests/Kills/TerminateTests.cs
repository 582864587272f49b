using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Server.Tests.Gateway;

namespace Qingjian.Server.Tests.Kills;

/// <summary>SIGTERM to the server as a process of its own, under load: it takes and answers what it received, then ends.</summary>
public sealed class TerminateTests
{
    private static readonly DateTimeOffset _hour = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(1);
    private static readonly string[] _mns = [.. Enumerable.Range(1, 4).Select(i => $"99010022000000000000000{i}")];

    [Fact]
    public async Task No_frame_that_is_durable_stays_unanswered_when_the_process_is_terminated()
    {
        var folder = Directory.CreateTempSubdirectory("qingjian-term-").FullName;
        var stations = _mns.Select((mn, i) => TestStation.At(mn, $"T-A0{i + 1}")).ToArray();
        await (await RunningServer.StartAsync(folder, TimeProvider.System, stations)).StopAsync();
        var port = DrillPorts.FreePort();
        int[] answers;
        await using (var server = ServerProcess.Start(folder, port))
        {
            while (!await ServerProcess.AcceptsAsync(port))
                await Task.Delay(50, TestContext.Current.CancellationToken);
            var first = _mns.Select(_ => new TaskCompletionSource()).ToArray();
            var work = _mns.Select((mn, i) => SendAsync(port, mn, first[i])).ToArray();
            // The signal comes when every station is answered, however long a process that has just begun takes for it.
            await Task.WhenAll(first.Select(answered => answered.Task)).WaitAsync(_patience, TestContext.Current.CancellationToken);
            await Task.Delay(500, TestContext.Current.CancellationToken);
            await server.TerminateAsync();
            Assert.True(server.ExitCode == 0, $"Exit code {server.ExitCode}.\n{server.Said}");
            answers = await Task.WhenAll(work);
        }

        await using var after = await RunningServer.StartAsync(folder, TimeProvider.System);
        await after.CaughtUpAsync();
        var kept = new List<int>();
        foreach (var i in Enumerable.Range(1, _mns.Length))
            kept.Add((await after.Observations.SeriesAsync(
                Scope.Everything, new SeriesKey(after.Stations.FindByCode($"T-A0{i}")!.Id, "a34004", Period.Hour, Statistic.Average),
                _hour.AddYears(-60), _hour.AddHours(1), null, TestContext.Current.CancellationToken)).Count);
        Assert.All(answers, count => Assert.True(count > 0));
        Assert.Equal(kept, answers);
    }

    // As a station with so many frames under way does: one that never waited for an answer would be closed after a while with its
    // bytes unread, and would have to send again what it was answered last.
    private static async Task<int> SendAsync(int port, string mn, TaskCompletionSource first)
    {
        const int Window = 20;
        using var station = await TestStation.ConnectAsync(new(System.Net.IPAddress.Loopback, port));
        var (sent, answers) = (0, 0);
        try
        {
            for (; ; sent++)
            {
                for (; sent - answers >= Window; answers++)
                {
                    if (await station.ReceiveAsync(_patience) is null)
                        return answers;
                    first.TrySetResult();
                }
                await station.SendAsync(TestStation.HourFrame(_hour.AddHours(-sent), "36", mn));
            }
        }
        catch (IOException)
        {
            while (await station.ReceiveAsync(_patience) is not null)
                answers++;
            return answers;
        }
    }
}
