using System.Buffers;
using System.Text;
using CsCheck;

namespace Qingjian.Hj212.Tests.Exchanges;

public class FieldRequestsTests
{
    private static readonly FieldIdentity _identity = new(Sample.Mn, "123456", "32", Dialect.Hj2017, command => command != 3014);
    private static readonly DateTimeOffset _start = new(2026, 3, 1, 8, 0, 0, TimeSpan.FromHours(8));

    [Theory] // HJ 212-2017 Table 7
    [InlineData("QN=20160801085857223;ST=32;CN=1061;PW=123456;MN=" + Sample.Mn + ";Flag=5;CP=&&&&", FieldDuty.Execute, RequestResult.Ready)]
    [InlineData("QN=20160801085857223;ST=32;CN=1061;PW=654321;MN=" + Sample.Mn + ";Flag=5;CP=&&&&", FieldDuty.Refuse, RequestResult.WrongPassword)]
    [InlineData("QN=20160801085857223;ST=32;CN=1061;PW=123456;MN=010000A8900016F000169DC1;Flag=5;CP=&&&&", FieldDuty.Refuse, RequestResult.WrongMn)]
    [InlineData("QN=20160801085857223;ST=31;CN=1061;PW=123456;MN=" + Sample.Mn + ";Flag=5;CP=&&&&", FieldDuty.Refuse, RequestResult.WrongSt)]
    [InlineData("QN=20160801085857223;ST=32;CN=1061;PW=123456;MN=" + Sample.Mn + ";Flag=9;CP=&&&&", FieldDuty.Refuse, RequestResult.WrongFlag)]
    [InlineData("QN=2016080108585722;ST=32;CN=1061;PW=123456;MN=" + Sample.Mn + ";Flag=5;CP=&&&&", FieldDuty.Refuse, RequestResult.WrongQn)]
    [InlineData("QN=20160801085857223;ST=32;CN=3014;PW=123456;MN=" + Sample.Mn + ";Flag=5;CP=&&&&", FieldDuty.Refuse, RequestResult.WrongCn)]
    [InlineData("QN=20160801085857223;ST=32;CN=2081;PW=123456;MN=" + Sample.Mn + ";Flag=5;CP=&&&&", FieldDuty.Refuse, RequestResult.WrongCn)]
    [InlineData("QN=20160801085857223;ST=32;CN=2012;PW=123456;MN=" + Sample.Mn + ";Flag=5;CP=&&&&", FieldDuty.Notice, RequestResult.Ready)]
    [InlineData("QN=20160801085857223;ST=91;CN=9014;PW=123456;MN=" + Sample.Mn + ";Flag=4;CP=&&&&", FieldDuty.Nothing, RequestResult.Ready)]
    public void A_request_is_judged_by_its_fields(string segment, FieldDuty duty, RequestResult result) =>
        Assert.Equal(new FieldTask(duty, result), Receive(new(_identity), segment));

    [Fact]
    public void A_request_that_comes_again_is_answered_again_and_not_executed_again()
    {
        const string Request = "QN=20160801085857223;ST=32;CN=1061;PW=123456;MN=" + Sample.Mn + ";Flag=5;CP=&&&&";
        var requests = new FieldRequests(_identity);
        Receive(requests, Request);
        Assert.Equal(new FieldTask(FieldDuty.Repeat, RequestResult.Ready), Receive(requests, Request));
        requests.Finished("20160801085857223", ExecutionResult.Success);
        Assert.Equal(new FieldTask(FieldDuty.Repeat, RequestResult.Ready, ExecutionResult.Success), Receive(requests, Request));
    }

    /// <summary>Host and field over a line that loses and repeats frames: a request is executed at most once, ends, and "done" is only said of what was.</summary>
    [Fact]
    public void Over_a_bad_line_a_request_is_executed_at_most_once_and_always_ends() =>
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, 60], Gen.Int[0, 30]).Sample((seed, lostPercent, twicePercent) =>
        {
            var line = new Random(seed);
            var requests = new FieldRequests(_identity);
            var exchange = new Exchange { Kind = ExchangeKind.Request, Command = 1062, Qn = "20260301080000000", Times = ExchangeTimes.Wired, AskedAt = _start };
            var book = new ExchangeBook();
            book.TryAdd(exchange);
            var executed = 0;
            var now = _start;
            Send();
            for (; now < _start.AddMinutes(2) && !book.All.Single().IsOver; now = now.AddSeconds(1))
                foreach (var change in book.Due(now))
                    if (change.Action == ExchangeAction.SendAgain)
                        Send();
            var end = book.All.Single();
            Assert.True(end.IsOver && executed <= 1 && end.Sends <= 4);
            Assert.True(end.State != ExchangeState.Done || executed == 1);
            Assert.True(lostPercent > 0 || end.State == ExchangeState.Done);

            void Send()
            {
                book.Sent(exchange.Qn, now);
                for (var copies = Copies(); copies > 0; copies--)
                    Arrive();
            }

            void Arrive()
            {
                Assert.True(Packet.TryParse(Sample.Bytes($"QN={exchange.Qn};ST=32;CN=1062;PW=123456;MN={Sample.Mn};Flag=5;CP=&&RtdInterval=30&&"), out var packet, out _));
                var task = requests.Receive(packet);
                var output = new ArrayBufferWriter<byte>();
                Answers.WriteRequestAnswer(output, packet, task.Request);
                if (task.Duty == FieldDuty.Execute)
                {
                    executed++;
                    requests.Finished(exchange.Qn, ExecutionResult.Success);
                }
                Answers.WriteExecutionResult(output, packet, task.Earlier ?? ExecutionResult.Success);
                Back(output.WrittenMemory);
            }

            void Back(ReadOnlyMemory<byte> bytes)
            {
                var rest = new ReadOnlySequence<byte>(bytes);
                while (FrameScanner.TryRead(ref rest, FrameOptions.Default, out var frame))
                    for (var copies = Copies(); copies > 0; copies--)
                    {
                        Assert.True(Packet.TryParse(frame.Segment.ToArray(), out var answer, out _));
                        Assert.NotNull(book.Receive(answer, now));
                    }
            }

            int Copies() => line.Next(100) < lostPercent ? 0 : line.Next(100) < twicePercent ? 2 : 1;
        });

    [Theory] // HJ 212-2017 C.1 and, for 2005, a public test frame's form
    [InlineData("QN=20160801085857223;ST=32;CN=1000;PW=123456;MN=" + Sample.Mn + ";Flag=5;CP=&&OverTime=5;ReCount=3&&",
        "##0094QN=20160801085857223;ST=91;CN=9011;PW=123456;MN=010000A8900016F000169DC0;Flag=4;CP=&&QnRtn=1&&1B00\r\n",
        "##0095QN=20160801085857223;ST=91;CN=9012;PW=123456;MN=010000A8900016F000169DC0;Flag=4;CP=&&ExeRtn=1&&6240\r\n")]
    public void The_answers_are_the_standards_own_frames(string request, string accepted, string executed)
    {
        Assert.True(Packet.TryParse(Sample.Bytes(request), out var packet, out _));
        var output = new ArrayBufferWriter<byte>();
        Answers.WriteRequestAnswer(output, packet, RequestResult.Ready);
        Answers.WriteExecutionResult(output, packet, ExecutionResult.Success);
        Assert.Equal(accepted + executed, Encoding.ASCII.GetString(output.WrittenSpan));
    }

    [Fact]
    public void An_answer_of_2005_has_the_QN_before_the_result()
    {
        Assert.True(Packet.TryParse("QN=20040516010101001;ST=32;CN=1000;PW=123456;MN=88888880000001;Flag=3;CP=&&OverTime=5;ReCount=3&&"u8, out var packet, out _));
        var output = new ArrayBufferWriter<byte>();
        Answers.WriteRequestAnswer(output, packet, RequestResult.Ready);
        Assert.Contains("CP=&&QN=20040516010101001;QnRtn=1&&", Encoding.ASCII.GetString(output.WrittenSpan), StringComparison.Ordinal);
    }

    private static FieldTask Receive(FieldRequests requests, string segment)
    {
        Assert.True(Packet.TryParse(Sample.Bytes(segment), out var packet, out _));
        return requests.Receive(packet);
    }
}
