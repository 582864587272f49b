namespace Qingjian.Hj212.Tests.Exchanges;

/// <summary>One exchange, step by step (HJ 212-2017 6.1, 6.2, 6.5, Table 1).</summary>
public class ExchangeTests
{
    private static readonly DateTimeOffset _start = new(2026, 3, 1, 8, 0, 0, TimeSpan.FromHours(8));

    [Fact] // C.1
    public void A_request_is_accepted_executed_and_done()
    {
        var exchange = Ask(1000).Sent(_start).Answered(RequestResult.Ready, At(1));
        Assert.Equal((ExchangeState.Executing, At(1)), (exchange.State, exchange.ChangedAt));
        exchange = exchange.Executed(ExecutionResult.Success, At(2));
        Assert.Equal((ExchangeState.Done, ExecutionResult.Success, true, null), (exchange.State, exchange.ExecutionResult, exchange.IsOver, exchange.Deadline));
    }

    [Theory]
    [InlineData(ExecutionResult.Success, ExchangeState.Done)]
    [InlineData(ExecutionResult.NoData, ExchangeState.Done)]
    [InlineData(ExecutionResult.Failed, ExchangeState.Failed)]
    [InlineData(ExecutionResult.Busy, ExchangeState.Failed)]
    [InlineData((ExecutionResult)77, ExchangeState.Failed)]
    public void The_execution_result_decides(ExecutionResult result, ExchangeState expected) =>
        Assert.Equal(expected, Ask(1000).Sent(_start).Answered(RequestResult.Ready, At(1)).Executed(result, At(2)).State);

    [Fact]
    public void A_result_other_than_ready_ends_the_request_at_once()
    {
        var exchange = Ask(1072).Sent(_start).Answered(RequestResult.WrongPassword, At(1));
        Assert.Equal((ExchangeState.Refused, RequestResult.WrongPassword, null), (exchange.State, exchange.RequestResult, exchange.Deadline));
        Assert.Equal(ExchangeState.Refused, exchange.Executed(ExecutionResult.Success, At(2)).State);
    }

    [Fact]
    public void Without_an_answer_it_is_sent_ReCount_times_again_and_then_given_up()
    {
        var exchange = Ask(1000).Sent(_start);
        List<double> sends = [0];
        for (var second = 1; second < 100 && !exchange.IsOver; second++)
        {
            var (action, next) = exchange.Due(At(second));
            exchange = action == ExchangeAction.SendAgain ? next.Sent(At(second)) : next;
            if (action == ExchangeAction.SendAgain)
                sends.Add(second);
        }
        Assert.Equal([0, 10, 20, 30], sends); // Table 1: 10 s, 3 resends
        Assert.Equal((ExchangeState.Unanswered, 4, At(40)), (exchange.State, exchange.Sends, exchange.ChangedAt));
    }

    [Fact]
    public void Accepted_and_then_silent_it_times_out_and_is_not_sent_again()
    {
        var exchange = Ask(1000).Sent(_start).Answered(RequestResult.Ready, At(3));
        Assert.Equal(ExchangeAction.None, exchange.Due(At(12.9)).Action);
        var (action, next) = exchange.Due(At(13));
        Assert.Equal((ExchangeAction.GiveUp, ExchangeState.TimedOut, 1), (action, next.State, next.Sends));
    }

    [Fact]
    public void Data_keep_a_request_alive_and_stand_for_a_lost_9011()
    {
        var exchange = Ask(2061).Sent(_start).DataCame(At(8)).DataCame(At(17)).DataCame(At(26));
        Assert.Equal((ExchangeState.Executing, 3, ExchangeAction.None), (exchange.State, exchange.DataPackets, exchange.Due(At(35)).Action));
        Assert.Equal(ExchangeState.TimedOut, exchange.Due(At(36)).Next.State);
    }

    [Fact]
    public void A_result_without_9011_is_a_result() =>
        Assert.Equal(ExchangeState.Done, Ask(1000).Sent(_start).Executed(ExecutionResult.Success, At(1)).State);

    [Fact]
    public void A_late_result_is_kept_beside_the_state()
    {
        var late = Ask(1000).Sent(_start).Answered(RequestResult.Ready, At(1)).Due(At(60)).Next.Executed(ExecutionResult.Success, At(61));
        Assert.Equal((ExchangeState.TimedOut, ExecutionResult.Success, 1), (late.State, late.ExecutionResult, late.OddAnswers));
        Assert.Equal((ExecutionResult.Success, 2), (late.Executed(ExecutionResult.Failed, At(62)).ExecutionResult, late.Executed(ExecutionResult.Failed, At(62)).OddAnswers));
    }

    [Fact]
    public void Answers_that_come_twice_change_nothing_but_their_count()
    {
        var done = Ask(1000).Sent(_start).Answered(RequestResult.Ready, At(1)).Answered(RequestResult.Ready, At(2)).Executed(ExecutionResult.Success, At(3));
        Assert.Equal((ExchangeState.Done, At(3), 1), (done.State, done.ChangedAt, done.OddAnswers));
        Assert.Equal(done with { OddAnswers = 2 }, done.Executed(ExecutionResult.Failed, At(4)));
        Assert.Equal(done, done.Sent(At(5)));
    }

    [Theory]
    [InlineData(ExchangeKind.Notice, Commands.NoticeAnswer, ExchangeState.Done)]
    [InlineData(ExchangeKind.Notice, Commands.DataAnswer, ExchangeState.Sent)]
    [InlineData(ExchangeKind.Upload, Commands.DataAnswer, ExchangeState.Done)]
    [InlineData(ExchangeKind.Upload, Commands.NoticeAnswer, ExchangeState.Sent)]
    [InlineData(ExchangeKind.Request, Commands.DataAnswer, ExchangeState.Sent)]
    public void A_notice_wants_9013_and_an_upload_9014(ExchangeKind kind, int answer, ExchangeState expected) =>
        Assert.Equal(expected, (Ask(2012) with { Kind = kind }).Sent(_start).Confirmed(answer, At(1)).State);

    [Theory] // types of HJ 212-2017 Table 9
    [InlineData(1000, Dialect.Hj2017, Side.Host, ExchangeKind.Request)]
    [InlineData(2061, Dialect.Hj2017, Side.Host, ExchangeKind.Request)]
    [InlineData(2061, Dialect.Hj2017, Side.Field, ExchangeKind.Upload)]
    [InlineData(2012, Dialect.Hj2017, Side.Host, ExchangeKind.Notice)]
    [InlineData(1013, Dialect.Hj2017, Side.Field, ExchangeKind.Notice)]
    [InlineData(2081, Dialect.Hj2017, Side.Field, ExchangeKind.Upload)]
    [InlineData(1014, Dialect.Hj2025, Side.Field, ExchangeKind.Notice)]
    [InlineData(1014, Dialect.Hj2025, Side.Host, ExchangeKind.Request)]
    [InlineData(1014, Dialect.SurfaceWater, Side.Host, ExchangeKind.Request)]
    public void How_a_command_goes_stands_in_its_row(int code, Dialect dialect, Side side, ExchangeKind expected) =>
        Assert.Equal(expected, Exchange.KindOf(CommandTable.Find(code, dialect)!, side));

    [Fact]
    public void Nothing_is_due_before_it_is_sent() => Assert.Equal(ExchangeAction.None, Ask(1000).Due(At(1e6)).Action);

    private static Exchange Ask(int command) => new()
    {
        Kind = ExchangeKind.Request,
        Command = command,
        Qn = "20260301080000000",
        Times = ExchangeTimes.Mobile,
        AskedAt = _start,
        ChangedAt = _start,
    };

    private static DateTimeOffset At(double seconds) => _start.AddSeconds(seconds);
}
