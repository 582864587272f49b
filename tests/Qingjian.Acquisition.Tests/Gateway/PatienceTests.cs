using System.Net;
using Microsoft.Extensions.Time.Testing;
using Qingjian.Acquisition.Gateway;
using Qingjian.Acquisition.Tests.Live;

namespace Qingjian.Acquisition.Tests.Gateway;

public sealed class PatienceTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 22, 4, 0, 0, TimeSpan.Zero));
    private readonly AcquisitionOptions _options = new();

    [Fact]
    public void A_stranger_has_a_minute_however_much_it_says()
    {
        var link = Open();

        _clock.Advance(_options.StrangerLimit);
        link.Heard(_clock.GetUtcNow());
        Assert.Null(Patience.Exceeded(link, _clock.GetUtcNow(), _options));
        _clock.Advance(TimeSpan.FromSeconds(1));
        link.Heard(_clock.GetUtcNow());
        Assert.Equal(GatewayLimit.StrangerLimit, Patience.Exceeded(link, _clock.GetUtcNow(), _options));
    }

    [Fact]
    public void A_station_of_four_hour_samples_may_miss_two_and_the_idle_limit()
    {
        var link = Open();
        link.Station = Cards.FourHours;

        _clock.Advance(TimeSpan.FromHours(8) + _options.IdleLimit);
        Assert.Null(Patience.Exceeded(link, _clock.GetUtcNow(), _options));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(GatewayLimit.IdleLimit, Patience.Exceeded(link, _clock.GetUtcNow(), _options));
    }

    [Fact]
    public void Whatever_is_heard_begins_the_silence_again()
    {
        var link = Open();
        link.Station = Cards.FiveMinutes;

        _clock.Advance(TimeSpan.FromHours(2));
        link.Heard(_clock.GetUtcNow());
        _clock.Advance(TimeSpan.FromHours(2) + _options.IdleLimit);

        Assert.Null(Patience.Exceeded(link, _clock.GetUtcNow(), _options));
    }

    [Fact]
    public void A_peer_that_does_not_read_its_answers_has_a_minute_from_the_first_one_that_stuck()
    {
        var link = Open();
        link.Station = Cards.FiveMinutes;
        link.WritesSinceUtc = _clock.GetUtcNow();

        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(Patience.Exceeded(link, _clock.GetUtcNow(), _options));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(GatewayLimit.AnswerLimit, Patience.Exceeded(link, _clock.GetUtcNow(), _options));
        link.WritesSinceUtc = null;
        Assert.Null(Patience.Exceeded(link, _clock.GetUtcNow(), _options));
    }

    private Link Open() => new(1, IPAddress.Loopback, "127.0.0.1:5", [], _clock.GetUtcNow());
}
