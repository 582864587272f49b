namespace Qingjian.Hj212.Tests.Exchanges;

public class ExchangeBookTests
{
    private static readonly DateTimeOffset _start = new(2026, 3, 1, 8, 0, 0, TimeSpan.FromHours(8));

    [Fact] // C.2
    public void Answers_find_their_exchange_by_QN_in_any_order()
    {
        var book = Book(Ask("20260301080000001", 1011), Ask("20260301080000002", 1061));
        Assert.Equal(ExchangeState.Executing, Receive(book, "QN=20260301080000002;ST=91;CN=9011;PW=123456;MN=1;Flag=4;CP=&&QnRtn=1&&")?.After.State);
        Assert.Equal("20260301080000001", Receive(book, "QN=20260301080000001;ST=91;CN=9011;PW=123456;MN=1;Flag=4;CP=&&QnRtn=1&&")?.After.Qn);
        Assert.Equal(1, Receive(book, "QN=20260301080000001;ST=32;CN=1011;PW=123456;MN=1;Flag=4;CP=&&SystemTime=20260301080000&&")?.After.DataPackets);
        Assert.Equal(ExchangeState.Done, Receive(book, "QN=20260301080000001;ST=91;CN=9012;PW=123456;MN=1;Flag=4;CP=&&ExeRtn=1&&")?.After.State);
        Assert.Equal([ExchangeState.Done, ExchangeState.Executing], book.All.OrderBy(one => one.Qn).Select(one => one.State));
    }

    [Fact]
    public void An_answer_of_2005_carries_the_QN_within_its_data_area()
    {
        var book = Book(Ask("20040516010101001", 1000));
        var change = Receive(book, "ST=91;CN=9011;PW=123456;MN=88888880000001;CP=&&QN=20040516010101001;QnRtn=3&&");
        Assert.Equal((ExchangeState.Refused, RequestResult.WrongPassword), (change?.After.State, change?.After.RequestResult));
    }

    [Fact]
    public void History_under_QNs_of_its_own_belongs_to_the_request_of_its_span_and_live_data_do_not()
    {
        var book = Book(Ask("20260301080000001", 2061) with { Span = new(_start.AddHours(-10), _start.AddHours(-5)) });
        Assert.Equal(1, Receive(book, "QN=20260301080000777;ST=32;CN=2061;PW=123456;MN=1;Flag=5;CP=&&DataTime=20260301010000&&")?.After.DataPackets);
        Assert.Null(Receive(book, "QN=20260301080000778;ST=32;CN=2061;PW=123456;MN=1;Flag=5;CP=&&DataTime=20260301070000&&"));
        Assert.Null(Receive(book, "QN=20260301080000779;ST=32;CN=2051;PW=123456;MN=1;Flag=5;CP=&&DataTime=20260301010000&&"));
    }

    [Fact]
    public void An_upload_or_an_answer_to_nobody_is_nothing_here()
    {
        var book = Book(Ask("20260301080000001", 1000));
        Assert.Null(Receive(book, Sample.RealTimeData[6..^6]));
        Assert.Null(Receive(book, "QN=20260301080000009;ST=91;CN=9012;PW=123456;MN=1;Flag=4;CP=&&ExeRtn=1&&"));
    }

    [Fact]
    public void A_result_that_is_no_number_is_neither_ready_nor_success()
    {
        var book = Book(Ask("20260301080000001", 1000), Ask("20260301080000002", 1000));
        Assert.Equal(ExchangeState.Refused, Receive(book, "QN=20260301080000001;ST=91;CN=9011;PW=123456;MN=1;Flag=4;CP=&&QnRtn=x&&")?.After.State);
        Assert.Equal(ExchangeState.Failed, Receive(book, "QN=20260301080000002;ST=91;CN=9012;PW=123456;MN=1;Flag=4;CP=&&&&")?.After.State);
    }

    [Fact]
    public void What_is_due_is_told_once_with_what_to_do()
    {
        var book = Book(Ask("20260301080000001", 1000), Ask("20260301080000002", 1000));
        Receive(book, "QN=20260301080000002;ST=91;CN=9011;PW=123456;MN=1;Flag=4;CP=&&QnRtn=1&&");
        Assert.Equal([(ExchangeAction.SendAgain, "20260301080000001"), (ExchangeAction.GiveUp, "20260301080000002")],
            book.Due(_start.AddSeconds(20)).Select(change => (change.Action, change.After.Qn)).OrderBy(one => one.Qn));
        book.Sent("20260301080000001", _start.AddSeconds(20));
        Assert.Empty(book.Due(_start.AddSeconds(29)));
    }

    [Fact]
    public void The_next_deadline_is_the_earliest_of_what_is_open()
    {
        Assert.Null(new ExchangeBook().NextDeadline);
        var book = Book(Ask("20260301080000001", 1000), Ask("20260301080000002", 1000));
        Assert.Equal(_start.AddSeconds(10), book.NextDeadline);
        Receive(book, "QN=20260301080000001;ST=91;CN=9012;PW=123456;MN=1;Flag=4;CP=&&ExeRtn=1&&");
        Receive(book, "QN=20260301080000002;ST=91;CN=9011;PW=123456;MN=1;Flag=4;CP=&&QnRtn=1&&");
        Assert.Equal(_start.AddSeconds(11), book.NextDeadline);
    }

    [Fact]
    public void It_keeps_no_more_than_its_capacity_and_drops_only_what_is_over()
    {
        var book = new ExchangeBook(2);
        Assert.True(book.TryAdd(Ask("1", 1000)) && book.TryAdd(Ask("2", 1000)));
        Assert.False(book.TryAdd(Ask("3", 1000)));
        Receive(book, "QN=1;ST=91;CN=9011;PW=123456;MN=1;Flag=4;CP=&&QnRtn=2&&");
        Assert.False(book.TryAdd(Ask("2", 1000)));
        Assert.True(book.TryAdd(Ask("3", 1000)));
        Assert.Equal(["2", "3"], book.All.Select(one => one.Qn).Order());
    }

    private static ExchangeBook Book(params Exchange[] exchanges)
    {
        var book = new ExchangeBook();
        Assert.All(exchanges, exchange => Assert.True(book.TryAdd(exchange)));
        return book;
    }

    private static Exchange Ask(string qn, int command) => new Exchange
    {
        Kind = ExchangeKind.Request,
        Command = command,
        Qn = qn,
        Times = ExchangeTimes.Mobile,
        AskedAt = _start,
    }.Sent(_start);

    private static ExchangeChange? Receive(ExchangeBook book, string segment)
    {
        Assert.True(Packet.TryParse(Sample.Bytes(segment), out var packet, out _));
        return book.Receive(packet, _start.AddSeconds(1));
    }
}
