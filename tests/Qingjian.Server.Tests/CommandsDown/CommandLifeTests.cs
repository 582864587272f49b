using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Acquisition.CommandsDown;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Server.Tests.Gateway;

namespace Qingjian.Server.Tests.CommandsDown;

/// <summary>Commands from the row to the station's last word, over real TCP (HJ 212-2017 6.5, appendix C).</summary>
public sealed class CommandLifeTests
{
    private static readonly string[] _quick = ["--Acquisition:CommandTimeout=00:00:01", "--Acquisition:CommandResends=2"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_command_is_asked_sent_accepted_and_done_and_each_step_names_its_frame()
    {
        await using var server = await RunningServer.StartAsync(TestStation.Registration);
        await using var station = new CommandedStation(server);
        await station.ConnectAsync();
        var outcome = await station.AskAsync("SetRealTimeInterval", values: ("RtdInterval", "60"));
        var sent = await station.ReceiveAsync();
        Assert.Contains("ST=22;CN=1062;PW=T3STPW;MN=990100220000000000000001;Flag=5;CP=&&RtdInterval=60&&", sent);
        await station.AnswerAsync(sent, 9011, "QnRtn=1");
        await station.UntilAsync(outcome.Number!, CommandState.Accepted);
        await station.AnswerAsync(sent, 9012, "ExeRtn=1");
        var life = await station.UntilAsync(outcome.Number!, CommandState.Done);

        Assert.Equal([CommandState.Asked, CommandState.Sent, CommandState.Accepted, CommandState.Done], life.Events.Select(said => said.State));
        Assert.Equal([1, 1], life.Events.Where(said => said.Code is not null).Select(said => said.Code!.Value));
        var journal = server.Services.GetRequiredService<Journal>();
        foreach (var (said, code) in life.Events.Skip(2).Zip(["CN=9011", "CN=9012"]))
        {
            Assert.True(journal.TryRead(said.Position!.Value, out var entry));
            Assert.Contains(code, Encoding.ASCII.GetString(entry.Payload.Span));
        }
    }

    [Fact]
    public async Task The_time_that_is_set_is_the_time_of_sending()
    {
        await using var server = await RunningServer.StartAsync(TestStation.Registration);
        await using var station = new CommandedStation(server);
        var outcome = await station.AskAsync("SetTime");
        await Task.Delay(1100, Cancel);
        var before = TimeProvider.System.GetUtcNow().ToBeijing().AddSeconds(-1);
        await station.ConnectAsync();
        var sent = await station.ReceiveAsync();
        var time = CommandedStation.Field(sent.Replace("&&", ";", StringComparison.Ordinal), "SystemTime=");
        Assert.True(WireTime.TryParse(Encoding.ASCII.GetBytes(time), out var set));
        Assert.InRange(set, before, TimeProvider.System.GetUtcNow().AddSeconds(1));
        Assert.NotNull(outcome.Number);
    }

    [Theory]
    [InlineData("QnRtn=2", 2)]
    [InlineData("QnRtn=100", 100)]
    public async Task A_request_that_the_station_refuses_has_failed_with_its_word(string area, int code)
    {
        await using var server = await RunningServer.StartAsync(TestStation.Registration);
        await using var station = new CommandedStation(server);
        await station.ConnectAsync();
        var outcome = await station.AskAsync("GetTime");
        await station.AnswerAsync(await station.ReceiveAsync(), 9011, area);
        var life = await station.UntilAsync(outcome.Number!, CommandState.Failed);
        Assert.Equal(code, life.Events[^1].Code);
    }

    [Fact]
    public async Task What_is_not_answered_is_sent_again_under_the_same_number_and_then_given_up()
    {
        await using var server = await RunningServer.StartAsync(Directory.CreateTempSubdirectory("qingjian-test-").FullName, TimeProvider.System, _quick, TestStation.Registration);
        await using var station = new CommandedStation(server);
        await station.ConnectAsync();
        var outcome = await station.AskAsync("GetTime");
        var numbers = new List<string>();
        for (var i = 0; i < 3; i++)
            numbers.Add(CommandedStation.Field(await station.ReceiveAsync(), "QN="));
        Assert.Single(numbers.Distinct());
        var life = await station.UntilAsync(outcome.Number!, CommandState.TimedOut);
        Assert.Equal(3, life.Command.Sends);
        Assert.Null(await station.SilenceAsync(TimeSpan.FromSeconds(2)));
    }

    [Fact]
    public async Task A_restart_of_the_server_loses_no_command()
    {
        // Sent again soon, but not given up while a busy machine starts the server again.
        string[] stubborn = ["--Acquisition:CommandTimeout=00:00:01", "--Acquisition:CommandResends=99"];
        var folder = Directory.CreateTempSubdirectory("qingjian-test-").FullName;
        await using var server = await RunningServer.StartAsync(folder, TimeProvider.System, stubborn, TestStation.Registration);
        await using var station = new CommandedStation(server);
        await station.ConnectAsync();
        var number = (await station.AskAsync("GetRealTimeInterval")).Number!;
        var second = (await station.AskAsync("GetMinuteInterval")).Number!;
        var first = await station.ReceiveAsync();
        await server.StopAsync();

        await using var after = await RunningServer.StartAsync(folder, TimeProvider.System, stubborn);
        await using var again = new CommandedStation(after);
        await again.ConnectAsync();
        var sent = await again.ReceiveAsync();
        Assert.Equal(CommandedStation.Field(first, "QN="), CommandedStation.Field(sent, "QN="));
        await again.AnswerAsync(sent, 9011, "QnRtn=1");
        await again.AnswerAsync(sent, 1061, "RtdInterval=30", st: "22");
        await again.AnswerAsync(sent, 9012, "ExeRtn=1");
        var life = await again.UntilAsync(number, CommandState.Done);
        Assert.Equal(1, life.Command.DataFrames);
        // The first may have been sent once more before its answer was read.
        string next;
        do
            next = await again.ReceiveAsync();
        while (CommandedStation.Field(next, "QN=") == CommandedStation.Field(sent, "QN="));
        Assert.Contains("CN=1063", next);
        Assert.Equal(CommandState.Sent, (await again.LifeAsync(second)).Command.State);
    }

    [Fact]
    public async Task A_back_fill_counts_its_frames_and_its_values_are_kept()
    {
        await using var server = await RunningServer.StartAsync(TestStation.Registration);
        await using var station = new CommandedStation(server);
        await station.ConnectAsync();
        var outcome = await station.AskAsync("BackfillHours", values: [("BeginTime", "2026-01-02T00:00"), ("EndTime", "2026-01-02T03:00")]);
        var sent = await station.ReceiveAsync();
        Assert.Contains("CN=2061", sent);
        Assert.Contains("CP=&&BeginTime=20260102000000;EndTime=20260102030000&&", sent);
        await station.AnswerAsync(sent, 9011, "QnRtn=1");
        var hour = new DateTimeOffset(2026, 1, 2, 0, 0, 0, BeijingTime.Offset);
        for (var i = 0; i < 3; i++)
        {
            await station.SendAsync(TestStation.HourFrame(hour.AddHours(i), $"{40 + i}"));
            Assert.Contains("CN=9014", await station.ReceiveAsync());
        }
        await station.AnswerAsync(sent, 9012, "ExeRtn=1");
        var life = await station.UntilAsync(outcome.Number!, CommandState.Done);
        Assert.Equal(3, life.Command.DataFrames);
        Assert.Equal([CommandState.Asked, CommandState.Sent, CommandState.Accepted, CommandState.Executing, CommandState.Done], life.Events.Select(said => said.State));
        await server.CaughtUpAsync();
        var kept = await server.Observations.SeriesAsync(
            Scope.Everything, new SeriesKey(server.Stations.FindByCode(CommandedStation.Code)!.Id, "a34004", Period.Hour, Statistic.Average),
            hour.ToUniversalTime(), hour.AddHours(3).ToUniversalTime(), null, Cancel);
        Assert.Equal(["40", "41", "42"], kept.Select(value => value.Digits.ToString()));
    }

    [Fact]
    public async Task The_next_command_leaves_when_the_one_before_it_has_ended()
    {
        await using var server = await RunningServer.StartAsync(TestStation.Registration);
        await using var station = new CommandedStation(server);
        await station.ConnectAsync();
        var first = await station.AskAsync("GetTime");
        var second = await station.AskAsync("GetRealTimeInterval");
        var sent = await station.ReceiveAsync();
        Assert.Contains("CN=1011", sent);
        await station.AnswerAsync(sent, 9011, "QnRtn=1");
        await station.UntilAsync(first.Number!, CommandState.Accepted);
        Assert.Equal(CommandState.Asked, (await station.LifeAsync(second.Number!)).Command.State);
        await station.AnswerAsync(sent, 9012, "ExeRtn=1");
        Assert.Contains("CN=1061", await station.ReceiveAsync());
    }

    [Fact]
    public async Task Answers_that_belong_to_another_request_or_come_twice_change_nothing()
    {
        await using var server = await RunningServer.StartAsync(TestStation.Registration);
        await using var station = new CommandedStation(server);
        await station.ConnectAsync();
        var outcome = await station.AskAsync("GetTime");
        var sent = await station.ReceiveAsync();
        await station.AnswerAsync(sent, 9011, "QnRtn=2", qn: "20200101000000000");
        await station.AnswerAsync(sent, 9012, "ExeRtn=2", qn: "20200101000000000");
        await station.AnswerAsync(sent, 9011, "QnRtn=1");
        await station.AnswerAsync(sent, 9011, "QnRtn=2");
        await station.UntilAsync(outcome.Number!, CommandState.Accepted);
        await station.AnswerAsync(sent, 9012, "ExeRtn=1");
        await station.AnswerAsync(sent, 9012, "ExeRtn=5");
        var life = await station.UntilAsync(outcome.Number!, CommandState.Done);
        await Task.Delay(300, Cancel);
        Assert.Equal(life.Events.Count, (await station.LifeAsync(outcome.Number!)).Events.Count);
    }

    [Fact]
    public async Task An_answer_in_the_old_edition_has_its_number_in_the_data_area()
    {
        await using var server = await RunningServer.StartAsync(TestStation.Registration);
        await using var station = new CommandedStation(server);
        await station.ConnectAsync();
        var outcome = await station.AskAsync("GetTime");
        var sent = await station.ReceiveAsync();
        var qn = CommandedStation.Field(sent, "QN=");
        await station.SendAsync(Old($"ST=91;CN=9011;PW=T3STPW;MN=990100220000000000000001;Flag=0;CP=&&QN={qn};QnRtn=1&&"));
        await station.UntilAsync(outcome.Number!, CommandState.Accepted);
        await station.SendAsync(Old($"ST=91;CN=9012;PW=T3STPW;MN=990100220000000000000001;Flag=0;CP=&&QN={qn};ExeRtn=1&&"));
        await station.UntilAsync(outcome.Number!, CommandState.Done);
    }

    [Fact]
    public async Task Every_event_is_a_leaf_of_the_record()
    {
        await using var server = await RunningServer.StartAsync(TestStation.Registration);
        await using var station = new CommandedStation(server);
        await station.ConnectAsync();
        var outcome = await station.AskAsync("GetTime");
        await station.AnswerAsync(await station.ReceiveAsync(), 9011, "QnRtn=2");
        await station.UntilAsync(outcome.Number!, CommandState.Failed);
        await server.CaughtUpAsync();
        var journal = server.Services.GetRequiredService<Journal>();
        for (var i = 0; i < 600; i++)
        {
            if (Payloads(journal, outcome.Number!).Count == 3)
                break;
            await Task.Delay(100, Cancel);
        }
        Assert.Equal(["Asked", "Sent", "Failed"], Payloads(journal, outcome.Number!).Select(payload =>
            System.Text.Json.JsonDocument.Parse(payload).RootElement.GetProperty("state").GetString()));
    }

    [Fact]
    public async Task Of_sending_and_taking_back_at_once_exactly_one_happens()
    {
        await using var server = await RunningServer.StartAsync(TestStation.Registration);
        await using var station = new CommandedStation(server);
        for (var round = 0; round < 10; round++)
        {
            var number = (await station.AskAsync("GetTime")).Number!;
            var connecting = station.ConnectAsync();
            await using var work = server.Services.CreateAsyncScope();
            var outcome = await work.ServiceProvider.GetRequiredService<CancelCommand>().HandleAsync(number, "officer", Scope.Everything, Cancel);
            await connecting;
            var life = await station.LifeAsync(number);
            Assert.Equal(outcome!.Number is null, life.Command.State != CommandState.Cancelled);
            if (life.Command.State == CommandState.Cancelled)
                continue;
            await station.AnswerAsync(station.Waiting ?? await station.ReceiveAsync(), 9011, "QnRtn=2");
            await station.UntilAsync(number, CommandState.Failed);
        }
    }

    private static byte[] Old(string segment)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        FrameWriter.WriteSegment(output, Encoding.ASCII.GetBytes(segment));
        return output.WrittenSpan.ToArray();
    }

    private static List<string> Payloads(Journal journal, string number)
    {
        using var cursor = journal.ReadFrom(1);
        var batch = new JournalBatch();
        var found = new List<string>();
        while (cursor.TryRead(batch))
        {
            for (var i = 0; i < batch.Count; i++)
            {
                if (batch[i].Kind == EntryKind.CommandEvent && Encoding.UTF8.GetString(batch[i].Payload.Span) is var text && text.Contains(number, StringComparison.Ordinal))
                    found.Add(text);
            }
        }
        return found;
    }
}
