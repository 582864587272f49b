using Qingjian.Acquisition.Live;
using Qingjian.Network;

namespace Qingjian.Acquisition.Tests.Live;

public sealed class LivenessTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 4, 0, 0, TimeSpan.Zero);

    [Theory]
    // Two steps of five minutes and ten minutes of grace.
    [InlineData(20, 1, StationState.Online)]
    [InlineData(20, 0, StationState.Online)]
    [InlineData(21, 1, StationState.Late)]
    [InlineData(21, 0, StationState.Offline)]
    public void Data_decide_first_and_a_link_only_when_they_are_late(int minutesOld, int openLinks, StationState expected) =>
        Assert.Equal(expected, Liveness.Of(Cards.FiveMinutes, Live(openLinks, Noon), Noon.AddMinutes(minutesOld)).State);

    [Theory]
    [InlineData(490, 0, StationState.Online)]
    [InlineData(491, 0, StationState.Offline)]
    [InlineData(491, 2, StationState.Late)]
    public void A_station_of_four_hour_samples_is_measured_by_four_hours(int minutesOld, int openLinks, StationState expected) =>
        Assert.Equal(expected, Liveness.Of(Cards.FourHours, Live(openLinks, Noon), Noon.AddMinutes(minutesOld)).State);

    [Fact]
    public void Without_any_data_a_station_is_unheard_whether_or_not_it_is_connected()
    {
        Assert.Equal(StationState.Unknown, Liveness.Of(Cards.FiveMinutes, null, Noon).State);
        Assert.Equal(StationState.Unknown, Liveness.Of(Cards.FiveMinutes, Live(0, null), Noon).State);
        Assert.Equal(StationState.Unknown, Liveness.Of(Cards.FiveMinutes, Live(1, null), Noon).State);
    }

    [Theory]
    [InlineData(Element.Soil, "", StationState.ByHand)]
    [InlineData(Element.Groundwater, "", StationState.ByHand)]
    [InlineData(Element.Groundwater, "990100220000000000000007", StationState.Offline)]
    [InlineData(Element.SurfaceWater, "", StationState.Offline)]
    public void A_point_that_people_sample_is_never_silent(Element element, string mn, StationState expected)
    {
        var point = Cards.FiveMinutes with { Element = element, Mn = mn };
        Assert.Equal(new LiveState(expected, expected == StationState.ByHand ? null : Noon, Noon), Liveness.Of(point, Live(0, Noon), Noon.AddDays(40)));
    }

    [Fact]
    public void Noise_and_radiation_are_sampled_by_hand_by_what_is_measured_there()
    {
        var noise = Cards.FiveMinutes with { Element = Element.Noise, Mn = "" };
        Assert.False(noise.IsSampledByHand);
        Assert.False((noise with { Site = new NoiseSite(NoiseZone.Class1, NoisePointKind.Functional) }).IsSampledByHand);
        Assert.True((noise with { Site = new NoiseSite(NoiseZone.Class4a, NoisePointKind.Traffic) }).IsSampledByHand);
        var radiation = noise with { Element = Element.Radiation, Site = new RadiationSite(RadiationMedium.AmbientGamma) };
        Assert.False(radiation.IsSampledByHand);
        Assert.True((radiation with { Site = new RadiationSite(RadiationMedium.Aerosol) }).IsSampledByHand);
    }

    private static StationLive Live(int openLinks, DateTimeOffset? data) =>
        StationLive.Unseen(7) with { OpenLinks = openLinks, LastDataUtc = data, LastFrameUtc = data };
}
