using Qingjian.Simulator.Load;

namespace Qingjian.Simulator.Tests.Load;

public sealed class TcpLoadTests
{
    [Fact]
    public async Task A_load_counts_every_answered_frame_and_value()
    {
        await using var gateway = new GatewayDouble();
        var result = await TcpLoad.RunAsync(new TcpLoadOptions
        {
            Host = "127.0.0.1",
            Port = gateway.Port,
            Stations = GrownPrefecture.Stations(FictionalPrefecture.Create(7), 20),
            FramesPerConnection = 50,
            FirstDataTime = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.FromHours(8)),
        }, TimeProvider.System, TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.Equal((20, 1000, 20_000, 0), (result.Connections, result.Frames, result.Values, result.Resent));
        Assert.Equal(1000, gateway.Received.Count);
        Assert.True(result.LatencyP50 > TimeSpan.Zero && result.LatencyP50 <= result.LatencyP95 && result.LatencyP99 <= result.LatencyLongest);
    }

    [Fact]
    public async Task Before_the_load_every_station_has_shown_itself_and_that_is_not_counted()
    {
        await using var gateway = new GatewayDouble();
        var seenBefore = 0;
        var result = await TcpLoad.RunAsync(new TcpLoadOptions
        {
            Host = "127.0.0.1",
            Port = gateway.Port,
            Stations = GrownPrefecture.Stations(FictionalPrefecture.Create(7), 5),
            FramesPerConnection = 3,
            FirstDataTime = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.FromHours(8)),
            BeforeLoad = _ =>
            {
                seenBefore = gateway.Received.Count;
                return Task.CompletedTask;
            },
        }, TimeProvider.System, TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.Equal((5, 15, 20), (seenBefore, result.Frames, gateway.Received.Count));
    }

    [Fact]
    public void Percentiles_are_at_most_a_sixteenth_too_long()
    {
        var histogram = new LatencyHistogram();
        for (var ticks = 1; ticks <= 100_000; ticks++)
            histogram.Add(TimeSpan.FromTicks(ticks));
        foreach (var share in (double[])[0.5, 0.95, 0.99])
            Assert.InRange(histogram.Percentile(share).Ticks, share * 100_000, share * 100_000 * 17 / 16 + 1);
        Assert.Equal(100_000, histogram.Longest.Ticks);
        Assert.Equal(100_000, histogram.Percentile(1).Ticks);
    }

    [Fact]
    public void No_answers_have_no_percentile() => Assert.Equal(TimeSpan.Zero, new LatencyHistogram().Percentile(0.99));
}
