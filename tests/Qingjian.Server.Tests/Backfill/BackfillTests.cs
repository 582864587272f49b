using Qingjian.Acquisition.Backfill;
using Qingjian.Acquisition.CommandsDown;
using Qingjian.Kernel;

namespace Qingjian.Server.Tests.Backfill;

/// <summary>Gaps planted at a simulated station are asked for again through the real gateway.</summary>
public sealed class BackfillTests
{
    private static readonly DateTimeOffset Day = new(2026, 6, 1, 0, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task A_gap_comes_back_but_for_what_the_station_lost_and_that_is_asked_for_less_and_less_often_up_to_the_days_limit()
    {
        await using var house = await BackfillHouse.StartAsync(Day.AddHours(10), Day.AddHours(5));
        Assert.Empty((await house.SetAsync(Policy("on", "3")))!);
        await house.ConnectAsync(Hours(0, 2).Concat(Hours(6, 9)));

        // It has just connected: what it kept it sends by itself.
        Assert.Empty(await house.LookAsync(Day.AddHours(10).AddMinutes(4)));
        var first = Assert.Single(await house.LookAsync(Day.AddHours(10).AddMinutes(6)));
        Assert.Equal((Day.AddHours(3), Day.AddHours(6), 3, 1), (first.FromUtc.ToOffset(Day.Offset), first.ToUtc.ToOffset(Day.Offset), first.Missing, first.Attempt));
        Assert.Equal(("system", "BackfillHours", "BeginTime=20260601030000;EndTime=20260601055959"), (first.Command!.AskedBy, first.Command.Kind, first.Command.DataArea));
        Assert.Equal((CommandState.Done, 2), ((await house.EndedAsync()).Command!.State, (await house.AsksAsync())[0].Recovered));
        Assert.Equal("02=Late 03=BackFilled 04=BackFilled 05=Offline 06=Late", await house.FatesAsync(Day.AddHours(2), Day.AddHours(7)));

        // The hour that it lost is asked for alone, an hour after the first ask, two after the second; then the day's three are used up.
        Assert.Single(await house.LookAsync(Day.AddHours(11).AddMinutes(4)));
        var second = (await house.LookAsync(Day.AddHours(11).AddMinutes(7)))[^1];
        Assert.Equal((Day.AddHours(5), Day.AddHours(6), 1, 2), (second.FromUtc.ToOffset(Day.Offset), second.ToUtc.ToOffset(Day.Offset), second.Missing, second.Attempt));
        Assert.Equal(0, (await house.EndedAsync()).Recovered);
        await house.SendAsync(Day.AddHours(13), Hours(10, 12));
        Assert.Equal(2, (await house.LookAsync(Day.AddHours(13).AddMinutes(5))).Count);
        Assert.Equal(3, (await house.LookAsync(Day.AddHours(13).AddMinutes(9)))[^1].Attempt);
        await house.EndedAsync();
        await house.SendAsync(Day.AddHours(22), Hours(13, 21));
        Assert.Equal(3, (await house.LookAsync(Day.AddHours(22).AddMinutes(30))).Count);
        await house.SendAsync(Day.AddHours(24), Hours(22, 23));
        Assert.Equal(4, (await house.LookAsync(Day.AddHours(24).AddMinutes(5)))[^1].Attempt);
    }

    [Fact]
    public async Task Nothing_is_asked_while_it_is_off_nor_of_a_station_that_is_away_and_a_restart_doubles_nothing()
    {
        await using var house = await BackfillHouse.StartAsync(Day.AddHours(10));
        await house.ConnectAsync(Hours(0, 2).Concat(Hours(6, 9)));
        Assert.Empty(await house.LookAsync(Day.AddHours(10).AddMinutes(6)));

        await house.DisconnectAsync();
        Assert.Null(await house.SetAsync(Policy("on", "3"), new Scope(RunningServer.RegionCode + "/", null)));
        Assert.Equal([new BackfillRefusal("DailyLimit", "0", 1, 100)], await house.SetAsync(Policy("on", "0")));
        Assert.Empty((await house.SetAsync(Policy("off", "3")))!);
        Assert.True(await house.ChooseAsync("on"));
        Assert.Empty(await house.LookAsync(Day.AddHours(10).AddMinutes(7)));

        await house.ConnectAsync(Hours(0, 0));
        Assert.Single(await house.LookAsync(Day.AddHours(10).AddMinutes(13)));
        await house.RestartAsync();
        await house.ConnectAsync(Hours(0, 0));
        Assert.Single(await house.LookAsync(Day.AddHours(10).AddMinutes(19)));
        var ask = await house.EndedAsync();
        var asks = 1;
        if (ask.Recovered < 3)
        {
            // It had left before the restart, and the clock leapt over its patience: the gap is asked for again when the pause is over.
            Assert.Equal(CommandState.TimedOut, ask.Command!.State);
            asks = 2;
            Assert.Equal(asks, (await house.LookAsync(Day.AddHours(11).AddMinutes(20))).Count);
            ask = await house.EndedAsync();
        }
        Assert.Equal(3, ask.Recovered);
        Assert.Equal("03=BackFilled 04=BackFilled 05=BackFilled", await house.FatesAsync(Day.AddHours(3), Day.AddHours(6)));

        // Nothing is missing any more.
        await house.SendAsync(Day.AddHours(12), Hours(10, 11));
        Assert.Equal(asks, (await house.LookAsync(Day.AddHours(13))).Count);
    }

    [Fact]
    public async Task A_gap_of_minutes_is_asked_for_with_the_command_of_minutes_and_comes_back_over_the_line()
    {
        await using var house = await BackfillHouse.StartAsync(Day.AddHours(3), Hj212.Period.Minute, Day.AddHours(1).AddMinutes(10));
        Assert.Empty((await house.SetAsync(Policy("on", "3")))!);
        await house.ConnectAsync(Minutes(0, 12).Concat(Minutes(16, 35)));

        // From 01:00 to 01:20 nothing came; what is due within the last hour may still come by itself.
        var ask = Assert.Single(await house.LookAsync(Day.AddHours(3).AddMinutes(6)));
        Assert.Equal((Hj212.Period.Minute, Day.AddHours(1), Day.AddMinutes(80), 4), (ask.Period, ask.FromUtc.ToOffset(Day.Offset), ask.ToUtc.ToOffset(Day.Offset), ask.Missing));
        // HJ 212-2017 table 9: 2051 with both ends.
        Assert.Equal(("BackfillMinutes", "BeginTime=20260601010000;EndTime=20260601011959"), (ask.Command!.Kind, ask.Command.DataArea));
        var ended = await house.EndedAsync();
        Assert.Equal((CommandState.Done, 3), (ended.Command!.State, ended.Recovered));
        Assert.Equal("00:55=Late 01:00=BackFilled 01:05=BackFilled 01:10=Offline 01:15=BackFilled 01:20=Late", await house.FatesAsync(Day.AddMinutes(55), Day.AddMinutes(85)));
    }

    [Theory]
    [InlineData(1, 59, null)]
    [InlineData(1, 60, 2)]
    [InlineData(3, 239, null)]
    [InlineData(3, 240, 4)]
    [InlineData(BackOff.MostAttempts, 1_000_000, null)]
    public void Each_ask_for_the_same_gap_waits_twice_as_long_and_at_last_it_is_let_go(int attempt, int minutes, int? next)
    {
        var before = new BackfillAsk { RegionPath = "", Period = Hj212.Period.Hour, FromUtc = Day.AddHours(3), ToUtc = Day.AddHours(6), Attempt = attempt, AskedUtc = Day.AddHours(7) };
        var gap = new Gap(Hj212.Period.Hour, Day.AddHours(5), Day.AddHours(6), 1);
        Assert.Equal(next, BackOff.NextAttempt([before], gap, TimeSpan.FromHours(1), Day.AddHours(7).AddMinutes(minutes)));
        Assert.Equal(1, BackOff.NextAttempt([before], gap with { FromUtc = Day.AddHours(6), ToUtc = Day.AddHours(7) }, TimeSpan.FromHours(1), Day.AddHours(7)));
    }

    private static BackfillForm Policy(string state, string limit) => new() { State = state, AfterMinutes = "60", DaysBack = "7", DailyLimit = limit, PauseMinutes = "60" };

    // The numbers of spans of five minutes, the end not among them.
    private static IEnumerable<DateTimeOffset> Minutes(int first, int end) => Enumerable.Range(first, end - first).Select(number => Day + number * BackfillHouse.MinuteStep);

    private static IEnumerable<DateTimeOffset> Hours(int first, int last) => Enumerable.Range(first, last - first + 1).Select(hour => Day.AddHours(hour));
}
