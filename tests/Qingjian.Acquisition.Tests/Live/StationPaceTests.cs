using Qingjian.Acquisition.Live;
using Qingjian.Hj212;
using Qingjian.Network;

namespace Qingjian.Acquisition.Tests.Live;

public sealed class StationPaceTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_slowest_step_is_the_longest_of_what_is_really_sent()
    {
        var profile = Cards.FourHours.Profile;

        Assert.Equal(TimeSpan.FromHours(4), StationPace.SlowestStep(profile));
        Assert.Equal(TimeSpan.FromHours(1), StationPace.SlowestStep(profile with { SendsHours = false }));
        Assert.Equal(TimeSpan.FromMinutes(5), StationPace.SlowestStep(
            profile with { SendsHours = false, SendsMinutes = true, RealTimeInterval = TimeSpan.FromMinutes(1) }));
    }

    [Theory]
    [InlineData(Period.RealTime, 0)]
    [InlineData(Period.Minute, 5)]
    [InlineData(Period.Hour, 240)]
    [InlineData(Period.Day, 1440)]
    public void The_stamp_of_a_period_is_its_start_or_its_end_by_the_profile(Period period, int minutesLater)
    {
        var profile = Cards.FourHours.Profile;

        Assert.Equal(Noon, StationPace.StampOf(Noon, period, profile));
        Assert.Equal(Noon.AddMinutes(minutesLater), StationPace.StampOf(Noon, period, profile with { Stamp = StampMeaning.End }));
    }
}
