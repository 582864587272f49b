using Qingjian.Hj212;

namespace Qingjian.Simulator.Tests.Play;

public sealed class SyntheticPlayTests
{
    private static readonly DateTimeOffset _from = new(2026, 3, 1, 0, 0, 0, TimeSpan.FromHours(8));
    private static readonly IReadOnlyList<FictionalStation> _stations = FictionalPrefecture.Create(7).Stations;
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_day_of_history_sends_each_hour_of_air_and_each_four_hours_of_water_once()
    {
        await using var gateway = new GatewayDouble();
        var clock = new SteppedClock(_from);
        await using var play = new SyntheticPlay(new SyntheticNetwork(_stations, 7), Options(gateway, minutes: false), clock, TimeProvider.System);
        await play.PlayHistoryAsync(_from, _from.AddDays(1), null, Cancellation);
        Assert.Equal(26 * 24 + 14 * 6, gateway.Received.Count);
        Assert.All(gateway.Received, f => Assert.Equal(2061, f.Command));
        Assert.Equal(gateway.Received.Count, play.Counts.Answered);
    }

    [Fact]
    public async Task No_frame_arrives_before_its_period_has_ended_nor_after_the_clock_has_moved_on()
    {
        var clock = new SteppedClock(_from);
        await using var gateway = new GatewayDouble();
        var lags = new System.Collections.Concurrent.ConcurrentBag<TimeSpan>();
        gateway.React = frame =>
        {
            lags.Add(clock.UtcNow - DataTimeOf(frame));
            return Reaction.Answer;
        };
        await using var play = new SyntheticPlay(new SyntheticNetwork(Air(5), 7), Options(gateway, minutes: false), clock, TimeProvider.System);
        await play.PlayHistoryAsync(_from, _from.AddHours(12), null, Cancellation);
        Assert.All(lags, lag => Assert.Equal(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(5), lag));
    }

    [Fact]
    public async Task Between_steps_everything_is_answered_and_the_clock_may_be_moved()
    {
        await using var gateway = new GatewayDouble();
        var clock = new SteppedClock(_from);
        await using var play = new SyntheticPlay(new SyntheticNetwork(Air(2), 7), Options(gateway, minutes: false), clock, TimeProvider.System);
        var answered = new List<long>();
        await play.PlayHistoryAsync(_from, _from.AddHours(4), null, Cancellation, (reached, _) =>
        {
            answered.Add(play.Counts.Answered);
            clock.MoveTo(reached.AddMinutes(40));
            return Task.CompletedTask;
        });
        Assert.Equal([2, 4, 6, 8], answered);
        Assert.Equal(_from.AddHours(4).AddMinutes(40), clock.UtcNow);
    }

    [Fact]
    public async Task A_link_gap_is_filled_when_the_link_comes_back()
    {
        await using var gateway = new GatewayDouble();
        var clock = new SteppedClock(_from);
        var late = 0;
        gateway.React = frame =>
        {
            if (clock.UtcNow - DataTimeOf(frame) > TimeSpan.FromHours(2))
                Interlocked.Increment(ref late);
            return Reaction.Answer;
        };
        var gap = new Disturbance("YC-A01", DisturbanceKind.LinkGap, _from.AddHours(3), _from.AddHours(9));
        await using var play = new SyntheticPlay(new SyntheticNetwork(Air(2), 7, [gap]), Options(gateway, minutes: false), clock, TimeProvider.System);
        await play.PlayHistoryAsync(_from, _from.AddHours(12), null, Cancellation);
        Assert.Equal(24, gateway.Received.Select(f => f.Qn + f.Raw).Distinct().Count());
        Assert.Equal(2, play.Clients[0].Counts.Links);
        Assert.Equal(1, play.Clients[1].Counts.Links);
        Assert.Equal(6, late); // hours 2 to 7 wait for the link of 09:00:05
    }

    [Fact]
    public async Task Live_goes_on_after_history_without_a_gap_or_an_overlap()
    {
        await using var gateway = new GatewayDouble();
        var clock = new SteppedClock(_from);
        await using var play = new SyntheticPlay(new SyntheticNetwork(Air(1), 7), Options(gateway, minutes: true), clock, TimeProvider.System);
        await play.PlayHistoryAsync(_from, _from.AddHours(3), null, Cancellation);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var live = play.PlayLiveAsync(ending.Token);
        for (var i = 1; i <= 3 * 60; i++)
        {
            clock.MoveTo(_from.AddHours(3).AddMinutes(i).AddSeconds(5));
            if (i % 20 == 0)
                await Task.Delay(300, Cancellation);
        }
        await EventuallyAsync(() => TimesOf(gateway, Commands.HourData).Count >= 6 && TimesOf(gateway, Commands.MinuteData).Count >= 300);
        await ending.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => live);
        Assert.Equal(Enumerable.Range(0, 6).Select(h => _from.AddHours(h)), TimesOf(gateway, Commands.HourData));
        Assert.Equal(Enumerable.Range(60, 300).Select(m => _from.AddMinutes(m)), TimesOf(gateway, Commands.MinuteData));
        Assert.True(TimesOf(gateway, Commands.RealTimeData).All(t => t >= _from.AddHours(3)));
        Assert.NotEmpty(TimesOf(gateway, Commands.RealTimeData));
    }

    [Fact]
    public async Task A_gateway_that_never_answers_stops_history_with_a_message_that_says_where()
    {
        await using var gateway = new GatewayDouble(_ => Reaction.Ignore);
        var options = Options(gateway, minutes: false) with { StallLimit = TimeSpan.FromMilliseconds(300) };
        await using var play = new SyntheticPlay(new SyntheticNetwork(Air(3), 7), options, new SteppedClock(_from), TimeProvider.System);
        var stalled = await Assert.ThrowsAsync<PlayStalledException>(() => play.PlayHistoryAsync(_from, _from.AddHours(2), null, Cancellation));
        Assert.Contains($"3 of 3 stations got no answer from 127.0.0.1:{gateway.Port}", stalled.Message, StringComparison.Ordinal);
        Assert.Contains("YC-A01", stalled.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_grows_to_the_end()
    {
        await using var gateway = new GatewayDouble();
        await using var play = new SyntheticPlay(new SyntheticNetwork(Air(2), 7), Options(gateway, minutes: false), new SteppedClock(_from), TimeProvider.System);
        var shares = new ProgressList();
        await play.PlayHistoryAsync(_from, _from.AddHours(5), shares, Cancellation);
        Assert.Equal([0.2, 0.4, 0.6, 0.8, 1.0], shares.Select(p => Math.Round(p.Share, 6)));
        Assert.Equal(10, shares[^1].Frames);
        Assert.Equal(10 * 11, shares[^1].Values);
    }

    private static IReadOnlyList<FictionalStation> Air(int count) => [.. _stations.Take(count)];

    private static PlayOptions Options(GatewayDouble gateway, bool minutes) =>
        new() { Host = "127.0.0.1", Port = gateway.Port, SendsMinutes = minutes };

    private static List<DateTimeOffset> TimesOf(GatewayDouble gateway, int command) =>
        [.. gateway.Received.Where(f => f.Command == command).Select(DataTimeOf).Order()];

    private static DateTimeOffset DataTimeOf(ReceivedFrame frame)
    {
        var start = frame.Raw.IndexOf("DataTime=", StringComparison.Ordinal) + "DataTime=".Length;
        Assert.True(WireTime.TryParse(System.Text.Encoding.ASCII.GetBytes(frame.Raw.Substring(start, WireTime.Length)), out var time));
        return time;
    }

    private static async Task EventuallyAsync(Func<bool> holds)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        while (!holds())
            await Task.Delay(5, limit.Token);
    }

    private sealed class ProgressList : List<PlayProgress>, IProgress<PlayProgress>
    {
        public void Report(PlayProgress value) => Add(value);
    }
}
