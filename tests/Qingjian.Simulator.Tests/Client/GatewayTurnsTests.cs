using Qingjian.Hj212;

namespace Qingjian.Simulator.Tests.Client;

/// <summary>Stations that know several gateways, over TCP.</summary>
public sealed class GatewayTurnsTests
{
    private static readonly DateTimeOffset _start = new(2026, 3, 1, 0, 0, 0, TimeSpan.FromHours(8));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_gateway_left_unanswered_is_sent_to_the_next_one_with_the_same_bytes()
    {
        // The first takes a frame and closes without an answer, as a killed server does.
        await using var killed = new GatewayDouble(_ => Reaction.Close);
        await using var other = new GatewayDouble();
        using var client = NewClient(killed, other);
        using var ending = new CancellationTokenSource();
        for (var hour = 0; hour < 50; hour++)
            client.Store(Hour(hour));
        var running = client.RunAsync(ending.Token);
        await client.WaitUntilAnsweredAsync(Cancellation);
        await ending.CancelAsync();
        await running;
        Assert.NotEmpty(killed.Received);
        Assert.Equal(50, other.Received.Select(frame => frame.Qn).Distinct().Count());
        Assert.Equal(50, client.Counts.Answered);
        Assert.All(killed.Received, lost => Assert.Contains(other.Received, frame => frame.Raw == lost.Raw));
    }

    [Fact]
    public async Task A_station_whose_second_gateway_is_gone_comes_back_to_the_first()
    {
        await using var first = new GatewayDouble();
        var second = new GatewayDouble(_ => Reaction.Close);
        await second.DisposeAsync();
        var leave = true;
        first.React = _ => leave ? Reaction.Close : Reaction.Answer;
        using var client = NewClient(first, second);
        using var ending = new CancellationTokenSource();
        client.Store(Hour(0));
        var running = client.RunAsync(ending.Token);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (client.Counts.FailedConnects == 0)
            await Task.Delay(5, patience.Token);
        leave = false;
        await client.WaitUntilAnsweredAsync(patience.Token);
        await ending.CancelAsync();
        await running;
        Assert.Equal(1, client.Counts.Answered);
    }

    [Fact]
    public async Task Played_stations_begin_spread_evenly_over_the_gateways()
    {
        await using var a = new GatewayDouble();
        await using var b = new GatewayDouble();
        await using var c = new GatewayDouble();
        var clock = new Play.SteppedClock(_start);
        var stations = FictionalPrefecture.Create(7).Stations.Where(station => station.Kind == StationKind.Air).Take(9).ToList();
        var options = new PlayOptions { Host = "127.0.0.1", Port = a.Port, OtherGateways = [Address(b), Address(c)], SendsMinutes = false, StallLimit = TimeSpan.FromMinutes(1) };
        await using var play = new SyntheticPlay(new SyntheticNetwork(stations, 7), options, clock, TimeProvider.System);
        await play.PlayHistoryAsync(_start, _start.AddHours(1), null, Cancellation);
        Assert.Equal([3, 3, 3], new[] { a, b, c }.Select(gateway => gateway.Received.Select(frame => frame.Link).Distinct().Count()));
    }

    private static GatewayAddress Address(GatewayDouble gateway) => new("127.0.0.1", gateway.Port);

    private static StationClient NewClient(GatewayDouble first, GatewayDouble second) => new(
        new StationClientOptions
        {
            Host = "127.0.0.1",
            Port = first.Port,
            OtherGateways = [Address(second)],
            Mn = "99010122000000000000000A",
            Password = "ABC234",
            SystemCode = "22",
            OverTime = TimeSpan.FromSeconds(30),
            ReconnectFirst = TimeSpan.FromMilliseconds(5),
        },
        TimeProvider.System,
        TimeProvider.System);

    private static Upload Hour(int hours) =>
        new(Commands.HourData, _start.AddHours(hours), [new(FactorCode.Parse("a34004"), Statistic.Average, new Digits(35 + hours, 0))]);
}
