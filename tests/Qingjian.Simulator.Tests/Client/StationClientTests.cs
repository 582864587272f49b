using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Qingjian.Hj212;

namespace Qingjian.Simulator.Tests.Client;

public sealed class StationClientTests
{
    private static readonly DateTimeOffset _start = new(2026, 3, 1, 0, 0, 0, TimeSpan.FromHours(8));
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_frame_is_answered_once_and_in_order_by_a_good_gateway()
    {
        await using var gateway = new GatewayDouble();
        var counts = await PlayAsync(gateway, 500);
        Assert.Equal(500, counts.Answered);
        Assert.Equal(500, counts.Sent);
        Assert.Equal(0, counts.Resent);
        Assert.Equal(gateway.Received.Select(f => f.Qn).Order(), gateway.Received.Select(f => f.Qn));
    }

    [Fact]
    public async Task An_unanswered_frame_is_sent_again_with_the_same_QN_and_bytes()
    {
        var ignored = new HashSet<string>();
        await using var gateway = new GatewayDouble();
        gateway.React = frame => ignored.Add(frame.Qn) ? Reaction.Ignore : Reaction.Answer;
        var counts = await PlayAsync(gateway, 20);
        Assert.Equal(20, counts.Answered);
        Assert.True(counts.Resent >= 20);
        Assert.All(gateway.Received.GroupBy(f => f.Qn), sendings => Assert.Single(sendings.Select(f => f.Raw).Distinct()));
    }

    [Fact]
    public async Task A_gateway_that_drops_links_gets_every_frame_and_each_is_counted_once()
    {
        var seen = 0;
        await using var gateway = new GatewayDouble();
        gateway.React = _ => Interlocked.Increment(ref seen) % 37 == 0 ? Reaction.Close : Reaction.Answer;
        var counts = await PlayAsync(gateway, 400);
        Assert.Equal(400, counts.Answered);
        Assert.Equal(400, gateway.Received.Select(f => f.Qn).Distinct().Count());
        Assert.True(counts.Links > 5, $"{counts.Links} links");
        Assert.Equal(counts.Sent - 400, counts.Resent);
    }

    [Fact]
    public async Task A_link_closed_in_the_middle_of_an_answer_loses_nothing()
    {
        var seen = 0;
        await using var gateway = new GatewayDouble();
        gateway.React = _ => Interlocked.Increment(ref seen) % 25 == 0 ? Reaction.CloseMidAnswer : Reaction.Answer;
        var counts = await PlayAsync(gateway, 200);
        Assert.Equal(200, counts.Answered);
        Assert.Equal(200, gateway.Received.Select(f => f.Qn).Distinct().Count());
    }

    [Fact]
    public async Task A_doubled_answer_counts_once_and_the_other_as_stray()
    {
        await using var gateway = new GatewayDouble(_ => Reaction.AnswerTwice);
        var counts = await PlayAsync(gateway, 50, untilStray: 50);
        Assert.Equal(50, counts.Answered);
        Assert.Equal(50, counts.StrayAnswers);
    }

    [Fact]
    public async Task A_refused_frame_leaves_the_store_and_is_not_sent_again()
    {
        await using var gateway = new GatewayDouble(_ => Reaction.Refuse);
        var counts = await PlayAsync(gateway, 10);
        Assert.Equal(10, counts.Refused);
        Assert.Equal(0, counts.Answered);
        Assert.Equal(10, counts.Sent);
        Assert.Equal(0, counts.Open);
    }

    [Fact]
    public async Task A_gateway_that_never_answers_is_left_after_ReCount_re_sends_and_tried_on_a_new_link()
    {
        await using var gateway = new GatewayDouble(_ => Reaction.Ignore);
        var client = NewClient(gateway.Port, o => o with { OverTime = TimeSpan.FromMilliseconds(40), ReCount = 2 });
        using var ending = new CancellationTokenSource();
        var running = client.RunAsync(ending.Token);
        client.Store(Hour(0));
        await EventuallyAsync(() => client.Counts.Links >= 3 && gateway.Received.Count(f => f.Link == 1) >= 3);
        await ending.CancelAsync();
        await running;
        Assert.Equal(0, client.Counts.Answered);
        Assert.Equal(1, client.Counts.Open);
        Assert.Equal(3, gateway.Received.Count(f => f.Link == 1)); // once, and ReCount times again
        Assert.Single(gateway.Received.Select(f => f.Raw).Distinct());
    }

    [Fact]
    public async Task No_more_than_the_window_is_under_way()
    {
        await using var gateway = new GatewayDouble(_ => Reaction.Ignore);
        var client = NewClient(gateway.Port, o => o with { Window = 8, OverTime = TimeSpan.FromSeconds(30) });
        using var ending = new CancellationTokenSource();
        var running = client.RunAsync(ending.Token);
        for (var i = 0; i < 100; i++)
            client.Store(Hour(i));
        await EventuallyAsync(() => gateway.Received.Count == 8);
        await Task.Delay(100, Cancellation);
        Assert.Equal(8, gateway.Received.Count);
        await ending.CancelAsync();
        await running;
    }

    [Fact]
    public async Task A_cut_link_gathers_uploads_and_forwards_them_when_it_is_restored()
    {
        await using var gateway = new GatewayDouble();
        var client = NewClient(gateway.Port);
        using var ending = new CancellationTokenSource();
        var running = client.RunAsync(ending.Token);
        client.Store(Hour(0));
        await client.WaitUntilAnsweredAsync(Cancellation);
        client.CutLink();
        for (var i = 1; i < 30; i++)
            client.Store(Hour(i));
        await EventuallyAsync(() => !client.IsConnected);
        Assert.Equal(1, client.Counts.Answered);
        client.RestoreLink();
        await client.WaitUntilAnsweredAsync(Cancellation);
        Assert.Equal(30, client.Counts.Answered);
        Assert.Equal(2, client.Counts.Links);
        await ending.CancelAsync();
        await running;
    }

    [Fact]
    public async Task A_gateway_that_comes_late_is_found()
    {
        var port = AbsentPort();
        var client = NewClient(port);
        using var ending = new CancellationTokenSource();
        var running = client.RunAsync(ending.Token);
        client.Store(Hour(0));
        await EventuallyAsync(() => client.Counts.FailedConnects >= 2);
        await using var gateway = new GatewayDouble(port: port);
        await client.WaitUntilAnsweredAsync(Cancellation);
        await ending.CancelAsync();
        await running;
        Assert.Equal(1, client.Counts.Links);
    }

    [Fact]
    public async Task An_upload_above_950_bytes_becomes_numbered_frames_with_own_QNs_each_answered()
    {
        await using var gateway = new GatewayDouble();
        var client = NewClient(gateway.Port);
        using var ending = new CancellationTokenSource();
        var running = client.RunAsync(ending.Token);
        var items = Enumerable.Range(1, 60).Select(i => new UploadItem(
            FactorCode.Parse(string.Create(CultureInfo.InvariantCulture, $"a34{i:000}")), Statistic.Average, new Digits(i, 1))).ToList();
        client.Store(new Upload(Commands.HourData, _start, items));
        await client.WaitUntilAnsweredAsync(Cancellation);
        await ending.CancelAsync();
        await running;
        var frames = gateway.Received.ToList();
        Assert.Equal(2, frames.Count);
        Assert.Equal(2, frames.Select(f => f.Qn).Distinct().Count());
        Assert.Contains("Flag=7;PNUM=2;PNO=1;CP=&&DataTime=20260301000000;a34001-Avg=0.1,a34001-Flag=N", frames[0].Raw, StringComparison.Ordinal);
        Assert.Contains("PNUM=2;PNO=2;CP=&&DataTime=20260301000000;", frames[1].Raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_holds_one_line_for_each_answered_frame()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await using (var log = new AnsweredLog(path))
        {
            await using var gateway = new GatewayDouble();
            await PlayAsync(gateway, 25, log);
        }
        var lines = await File.ReadAllLinesAsync(path, Cancellation);
        File.Delete(path);
        Assert.Equal(25, lines.Length);
        Assert.Equal(25, lines.Distinct().Count());
        Assert.Matches("^99010122000000000000000A [0-9]{17} 2061 20260301000000 1 [0-9a-f]{16}$", lines[0]);
    }

    [Fact]
    public async Task A_unit_that_shall_ask_for_the_time_does_so_first_on_each_link()
    {
        await using var gateway = new GatewayDouble(frame => frame.Command == Commands.TimeCalibrationRequest ? Reaction.Ignore : Reaction.Close);
        var client = NewClient(gateway.Port, o => o with { AsksForTime = true });
        using var ending = new CancellationTokenSource();
        var running = client.RunAsync(ending.Token);
        client.Store(Hour(0));
        await EventuallyAsync(() => client.Counts.Links >= 2 && gateway.Received.Count >= 4);
        await ending.CancelAsync();
        await running;
        var commands = gateway.Received.GroupBy(f => f.Link).Select(link => link.First().Command).ToList();
        Assert.All(commands, command => Assert.Equal(1013, command));
        Assert.EndsWith("Flag=5;CP=&&&&", gateway.Received.First().Raw[..^6], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_command_on_the_link_is_answered_and_takes_effect()
    {
        await using var gateway = new GatewayDouble
        {
            // HJ 212-2017 Appendix A, with this unit's MN and PW.
            Greeting = Framed("QN=20160801085857223;ST=22;CN=1062;PW=ABC234;MN=99010122000000000000000A;Flag=5;CP=&&RtdInterval=60&&"),
        };
        var client = NewClient(gateway.Port);
        using var ending = new CancellationTokenSource();
        var running = client.RunAsync(ending.Token);
        await EventuallyAsync(() => gateway.Received.Count == 2);
        await ending.CancelAsync();
        await running;
        Assert.Equal([9011, 9012], gateway.Received.Select(f => f.Command));
        Assert.Equal(TimeSpan.FromSeconds(60), client.RealTimeInterval);
        Assert.Equal(1, client.Counts.Commands);
    }

    // Below the range out of which the system serves outgoing connections (Linux: from 32768): within it a client that calls an
    // absent gateway again and again could be given that port as its own and so reach itself.
    private static int AbsentPort()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 30_000);
            try
            {
                using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                probe.Bind(new IPEndPoint(IPAddress.Loopback, port));
                return port;
            }
            catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
            }
        }
    }

    private static byte[] Framed(string segment)
    {
        var output = new ArrayBufferWriter<byte>();
        FrameWriter.WriteSegment(output, Encoding.ASCII.GetBytes(segment));
        return output.WrittenSpan.ToArray();
    }

    [Fact]
    public async Task A_thousand_clients_run_in_one_process()
    {
        await using var gateway = new GatewayDouble();
        using var ending = new CancellationTokenSource();
        var clients = Enumerable.Range(0, 1000).Select(_ => NewClient(gateway.Port)).ToList();
        var running = clients.Select(c => c.RunAsync(ending.Token)).ToList();
        foreach (var client in clients)
            client.Store(Hour(0));
        await Task.WhenAll(clients.Select(c => c.WaitUntilAnsweredAsync(Cancellation)));
        Assert.All(clients, c => Assert.Equal(1, c.Counts.Answered));
        await ending.CancelAsync();
        await Task.WhenAll(running);
    }

    private static async Task<ClientCounts> PlayAsync(GatewayDouble gateway, int frames, AnsweredLog? log = null, int untilStray = 0)
    {
        var client = NewClient(gateway.Port, log: log);
        using var ending = new CancellationTokenSource();
        var running = client.RunAsync(ending.Token);
        for (var i = 0; i < frames; i++)
            client.Store(Hour(i));
        await client.WaitUntilAnsweredAsync(Cancellation);
        await EventuallyAsync(() => client.Counts.Open == 0 && client.Counts.StrayAnswers >= untilStray);
        await ending.CancelAsync();
        await running;
        return client.Counts;
    }

    private static StationClient NewClient(int port, Func<StationClientOptions, StationClientOptions>? change = null, AnsweredLog? log = null)
    {
        var options = new StationClientOptions
        {
            Host = "127.0.0.1",
            Port = port,
            Mn = "99010122000000000000000A",
            Password = "ABC234",
            SystemCode = "22",
            OverTime = TimeSpan.FromMilliseconds(200),
            ReconnectFirst = TimeSpan.FromMilliseconds(5),
        };
        return new StationClient(change?.Invoke(options) ?? options, TimeProvider.System, TimeProvider.System, log);
    }

    private static Upload Hour(int hours) =>
        new(Commands.HourData, _start.AddHours(hours), [new(FactorCode.Parse("a34004"), Statistic.Average, new Digits(35 + hours, 0))]);

    private static async Task EventuallyAsync(Func<bool> holds)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        while (!holds())
            await Task.Delay(5, limit.Token);
    }
}
