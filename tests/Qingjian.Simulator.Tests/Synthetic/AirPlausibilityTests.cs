using Qingjian.Hj212;

namespace Qingjian.Simulator.Tests.Synthetic;

public sealed class AirPlausibilityTests
{
    private static readonly DateTimeOffset _summer = new(2026, 6, 1, 0, 0, 0, TimeSpan.FromHours(8));
    private static readonly FictionalStation[] _air = [.. Series.Network.Stations.Where(s => s.Kind == StationKind.Air)];

    // Wider than a prefecture of the basin ever sees, far narrower than an instrument's range.
    [Theory]
    [InlineData("a34004", 1, 400)]
    [InlineData("a34002", 1, 600)]
    [InlineData("a21026", 2, 150)]
    [InlineData("a21004", 2, 220)]
    [InlineData("a21005", 0.1, 6)]
    [InlineData("a05024", 2, 380)]
    [InlineData("a01001", -15, 43)]
    [InlineData("a01002", 0, 100)]
    [InlineData("a01006", 85, 100)]
    [InlineData("a01007", 0, 20)]
    [InlineData("a01008", 0, 359)]
    public void A_year_stays_within_believable_bounds(string factor, double least, double most)
    {
        foreach (var code in (string[])["YC-A01", "YC-A04", "YC-A05", "YC-A14"])
        {
            var year = Series.Of(code, factor, Series.YearStart, 365);
            Assert.InRange(year.Min(), least, most);
            Assert.InRange(year.Max(), least, most);
        }
    }

    [Theory]
    [InlineData("a34004", 15, 60)]
    [InlineData("a34002", 30, 100)]
    [InlineData("a21026", 3, 20)]
    [InlineData("a21004", 12, 50)]
    [InlineData("a21005", 0.3, 1.3)]
    [InlineData("a05024", 35, 95)]
    public void Yearly_means_of_the_city_are_those_of_a_city(string factor, double least, double most) =>
        Assert.InRange(Series.Of("YC-A01", factor, Series.YearStart, 365).Average(), least, most);

    [Fact]
    public void Fine_particles_never_exceed_PM10_in_any_kind_of_frame()
    {
        foreach (var station in _air)
        {
            for (var i = 0; i < 300; i++)
            {
                var at = Series.YearStart.AddHours(29 * i);
                AssertFineBelowCoarse(Series.Network.UploadOf(station.Code, Commands.HourData, at)!);
                AssertFineBelowCoarse(Series.Network.UploadOf(station.Code, Commands.MinuteData, at.AddMinutes(i % 60))!);
                AssertFineBelowCoarse(Series.Network.UploadOf(station.Code, Commands.RealTimeData, at.AddSeconds(i))!);
            }
        }
    }

    [Theory]
    [InlineData("a34004")]
    [InlineData("a34002")]
    [InlineData("a05024")]
    public void Neighbours_agree(string factor)
    {
        var first = Series.Of("YC-A01", factor, _summer, 60);
        var second = Series.Of("YC-A02", factor, _summer, 60);
        Assert.True(Series.Correlation(first, second) > 0.7, $"{Series.Correlation(first, second):0.000}");
        Assert.NotEqual(first, second);
    }

    [Fact]
    public void Near_stations_agree_more_than_far_ones()
    {
        var here = Series.Of("YC-A01", "a34004", Series.YearStart, 90);
        var near = Series.Correlation(here, Series.Of("YC-A02", "a34004", Series.YearStart, 90));
        var far = Series.Correlation(here, Series.Of("YC-A24", "a34004", Series.YearStart, 90));
        Assert.True(near > far, $"{near:0.000} {far:0.000}");
    }

    [Fact]
    public void Ozone_peaks_in_the_afternoon_and_is_lowest_before_or_at_the_morning_traffic()
    {
        var rhythm = Series.DailyRhythm(Series.Of("YC-A01", "a05024", _summer, 60));
        Assert.InRange(Array.IndexOf(rhythm, rhythm.Max()), 13, 17);
        Assert.InRange(Array.IndexOf(rhythm, rhythm.Min()), 4, 9);
        Assert.True(rhythm.Max() > 2 * rhythm.Min());
    }

    [Fact]
    public void Nitrogen_dioxide_beside_a_road_peaks_with_the_traffic_and_dips_in_the_afternoon()
    {
        var rhythm = Series.DailyRhythm(Series.Of("YC-A04", "a21004", _summer, 60));
        Assert.True(rhythm[8] > rhythm[14] && rhythm[19] > rhythm[14] && rhythm[8] > rhythm[3]);
    }

    [Fact]
    public void Road_and_industry_exceed_the_background()
    {
        var background = Series.Of("YC-A14", "a21004", Series.YearStart, 60).Average();
        Assert.True(Series.Of("YC-A04", "a21004", Series.YearStart, 60).Average() > 3 * background);
        Assert.True(Series.Of("YC-A05", "a21026", Series.YearStart, 60).Average() > 1.5 * Series.Of("YC-A14", "a21026", Series.YearStart, 60).Average());
    }

    [Fact]
    public void Winter_is_colder_and_carries_more_fine_particles_than_summer()
    {
        var january = Series.YearStart;
        Assert.True(Series.Of("YC-A01", "a01001", january, 30).Average() + 12 < Series.Of("YC-A01", "a01001", _summer, 30).Average());
        Assert.True(Series.Of("YC-A01", "a34004", january, 60).Average() > 1.3 * Series.Of("YC-A01", "a34004", _summer, 60).Average());
    }

    [Fact]
    public void Now_and_then_a_stagnant_spell_pollutes_the_whole_prefecture()
    {
        var days = Series.Of("YC-A01", "a34004", Series.YearStart, 365).Chunk(24).Select(day => day.Average()).ToArray();
        // 75 µg/m³: grade II limit of the day mean, GB 3095-2012 Table 1.
        Assert.InRange(days.Count(mean => mean > 75), 5, 90);
    }

    private static void AssertFineBelowCoarse(Upload upload)
    {
        var fine = upload.Items.Single(i => i.Factor == FactorCode.Parse("a34004")).Digits.ToDecimal();
        var coarse = upload.Items.Single(i => i.Factor == FactorCode.Parse("a34002")).Digits.ToDecimal();
        Assert.True(fine <= coarse, $"{upload.DataTime:u} {fine} > {coarse}");
    }
}
