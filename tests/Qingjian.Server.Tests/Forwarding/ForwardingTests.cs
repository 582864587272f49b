using System.Net;
using System.Net.Sockets;
using Qingjian.Acquisition.Forwarding;
using Qingjian.Kernel;
using Qingjian.Server.Tests.Gateway;

namespace Qingjian.Server.Tests.Forwarding;

/// <summary>Two whole houses: one takes frames of stations at its gateway and forwards those of one station to the gateway of the other.</summary>
public sealed class ForwardingTests
{
    private const string OtherMn = "990100220000000000000002";
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_lost_or_changed_while_the_target_is_down_and_the_forwarder_restarts_in_between()
    {
        var port = Kills.DrillPorts.FreePort();
        var folder = Directory.CreateTempSubdirectory("qingjian-test-").FullName;
        var above = Directory.CreateTempSubdirectory("qingjian-test-").FullName;
        List<string> sent = [];
        int line;
        await using (var first = await RunningServer.StartAsync(folder, TimeProvider.System, TestStation.Registration, TestStation.At(OtherMn, "T-A02")))
        {
            line = await HigherPlatform.LineAsync(first, port, stations: "T-A01");
            sent.AddRange(await SendAsync(first, 0, 10));
            await HigherPlatform.UntilAsync(() => HigherPlatform.State(first, line).Fault == LineFault.CannotConnect, "the line says that the target is away");
            await using (var target = await RunningServer.StartAsync(above, TimeProvider.System, [], port, TestStation.Registration, TestStation.At(OtherMn, "T-A02")))
            {
                await HigherPlatform.UntilAsync(() => HigherPlatform.Log(first, line)?.Counts.Delivered >= 10, "ten frames are delivered");
                Assert.Equal(LineFault.None, HigherPlatform.State(first, line).Fault);
                Assert.Equal(sent, await HigherPlatform.HoursAsync(target, "T-A01"));
                // Every delivery is proved by the answer to the very frame.
                var proof = HigherPlatform.Log(first, line)!.Counts.LastProof!.Value;
                Assert.Equal([proof], HigherPlatform.Log(first, line)!.Find(proof.Position));
                await target.StopAsync();
                sent.AddRange(await SendAsync(first, 10, 10));
                await first.StopAsync();

                await using var again = await RunningServer.StartAsync(folder, TimeProvider.System);
                sent.AddRange(await SendAsync(again, 20, 10));
                await using var back = await RunningServer.StartAsync(above, TimeProvider.System, [], port);
                await HigherPlatform.UntilAsync(() => HigherPlatform.Log(again, line)?.Counts.Delivered >= 30, "all frames are delivered");
                Assert.Equal(sent, await HigherPlatform.HoursAsync(back, "T-A01"));
                Assert.Empty(await HigherPlatform.HoursAsync(back, "T-A02"));
                Assert.Equal(30, HigherPlatform.Log(again, line)!.Counts.Delivered);
            }
        }
    }

    // A target that is no gateway: it answers as the test says.
    [Fact]
    public async Task A_refused_frame_is_set_aside_with_its_code_the_next_goes_on_and_by_hand_it_is_sent_again_under_the_same_number()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        await using var server = await RunningServer.StartAsync(TestStation.Registration);
        var line = await HigherPlatform.LineAsync(server, ((IPEndPoint)listener.LocalEndpoint).Port);
        await SendAsync(server, 0, 2);
        using var first = new Peer(await listener.AcceptTcpClientAsync(Cancel));
        var refused = await first.ReadAsync();
        await first.AnswerAsync(refused, 9011, "QnRtn=3");
        var next = await first.ReadAsync();
        // Slow by more than a timeout: the same frame comes again, and its answer counts once.
        Assert.Equal(next, await first.ReadAsync());
        await first.AnswerAsync(next, 9014, "");
        await HigherPlatform.UntilAsync(() => HigherPlatform.Log(server, line) is { Counts: { Delivered: 1, AsideCount: 1 } }, "one arrived and one is set aside");
        var aside = Assert.Single(HigherPlatform.Log(server, line)!.Counts.Asides(0, 10));
        Assert.Equal((AsideReason.RequestRefused, "3", 1), (aside.Reason, aside.Detail, aside.Sends));

        await HigherPlatform.EditAsync(server, async edit => Assert.NotNull(await edit.ResendAsync(line, aside.Position, "test", Scope.Everything, Cancel)));
        using var second = new Peer(await listener.AcceptTcpClientAsync(Cancel));
        var again = await second.ReadAsync();
        Assert.Equal(refused, again);
        await second.AnswerAsync(again, 9014, "");
        await HigherPlatform.UntilAsync(() => HigherPlatform.Log(server, line) is { Counts.AsideCount: 0 }, "nothing is set aside any more");
    }

    // Sends hours of both stations; answers what the first one sent.
    private static async Task<IReadOnlyList<string>> SendAsync(RunningServer server, int from, int count)
    {
        List<string> sent = [];
        using var link = await TestStation.ConnectAsync(server.Gateway);
        for (var hour = from; hour < from + count; hour++)
        {
            var start = Start.AddHours(hour);
            var value = $"{30 + hour}.{hour % 10}0";
            await link.SendAsync(TestStation.HourFrame(start, value));
            Assert.NotNull(await link.ReceiveAsync());
            sent.Add($"{start:MM-dd HH}={value}");
            if (server.Stations.FindByCode("T-A02") is not null)
            {
                await link.SendAsync(TestStation.HourFrame(start, "7", OtherMn));
                Assert.NotNull(await link.ReceiveAsync());
            }
        }
        return sent;
    }
}
