using Qingjian.Acquisition.Gateway;

namespace Qingjian.Acquisition.Tests.Gateway;

public sealed class LinkPaceTests
{
    private readonly AcquisitionOptions _options = new() { FramesPerSecond = 100, BytesPerSecond = 10_000, PaceBurst = TimeSpan.FromSeconds(10) };

    [Fact]
    public void A_burst_passes_and_what_is_beyond_it_waits_until_it_is_even()
    {
        var pace = default(LinkPace);
        // 10 s at 100 frames a second are 1,000 frames; the 50 more take half a second.
        Assert.Equal(TimeSpan.Zero, pace.Take(1_000, 0, TimeSpan.FromHours(1), _options).Wait);
        Assert.Equal((TimeSpan.FromSeconds(0.5), GatewayLimit.FramesPerSecond), pace.Take(50, 0, TimeSpan.FromHours(1), _options));
        Assert.Equal(TimeSpan.Zero, pace.Take(100, 0, TimeSpan.FromHours(1) + TimeSpan.FromSeconds(1.5), _options).Wait);
    }

    [Fact]
    public void Bytes_are_limited_by_themselves()
    {
        var pace = default(LinkPace);
        Assert.Equal((TimeSpan.FromSeconds(2), GatewayLimit.BytesPerSecond), pace.Take(1, 120_000, TimeSpan.Zero, _options));
    }

    [Fact]
    public void A_link_that_was_quiet_saves_up_no_more_than_the_burst()
    {
        var pace = default(LinkPace);
        pace.Take(1, 1, TimeSpan.Zero, _options);
        Assert.Equal(TimeSpan.FromSeconds(1), pace.Take(1_100, 0, TimeSpan.FromDays(1), _options).Wait);
    }
}
