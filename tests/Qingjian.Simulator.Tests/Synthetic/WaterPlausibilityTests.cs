using Qingjian.Simulator.Signals;

namespace Qingjian.Simulator.Tests.Synthetic;

public sealed class WaterPlausibilityTests
{
    private static readonly string[] _sections = [.. Series.Network.Stations.Where(s => s.Kind == StationKind.SurfaceWater).Select(s => s.Code)];

    [Theory]
    [InlineData("w01010", 0, 36)]
    [InlineData("w01001", 6, 9.2)]
    [InlineData("w01009", 2, 16)]
    [InlineData("w01014", 100, 900)]
    [InlineData("w01003", 0.1, 900)]
    [InlineData("w01019", 0.25, 15)]
    [InlineData("w21003", 0.013, 3)]
    [InlineData("w21011", 0.005, 0.6)]
    [InlineData("w21001", 0.05, 9)]
    public void A_year_stays_within_believable_bounds(string factor, double least, double most)
    {
        foreach (var section in _sections)
        {
            var year = Series.Of(section, factor, Series.YearStart, 365);
            Assert.InRange(year.Min(), least, most);
            Assert.InRange(year.Max(), least, most);
        }
    }

    [Fact]
    public void Total_nitrogen_is_never_below_its_ammonia_part()
    {
        foreach (var section in _sections)
        {
            var pairs = Series.Of(section, "w21001", Series.YearStart, 120).Zip(Series.Of(section, "w21003", Series.YearStart, 120));
            Assert.All(pairs, pair => Assert.True(pair.First >= pair.Second));
        }
    }

    [Fact]
    public void Oxygen_is_higher_in_the_afternoon_than_before_dawn_in_summer()
    {
        var oxygen = Series.Of("YC-W04", "w01009", Series.YearStart.AddDays(170), 60);
        var afternoon = oxygen.Where((_, i) => i % 6 == 4).Average();
        var dawn = oxygen.Where((_, i) => i % 6 == 1).Average();
        Assert.True(afternoon > dawn + 0.5, $"{afternoon:0.00} {dawn:0.00}");
    }

    // Standard Methods 4500-O: 14.62 mg/L at 0 °C, 9.09 at 20 °C, 7.56 at 30 °C; the formula of HJ 2.3-2018 lies within 0.2.
    [Theory]
    [InlineData(0, 14.62)]
    [InlineData(20, 9.09)]
    [InlineData(30, 7.56)]
    public void Saturation_follows_the_tables(double celsius, double milligramsPerLitre) =>
        Assert.Equal(milligramsPerLitre, WaterSignal.Saturation(celsius), 0.2);

    [Fact]
    public void A_change_upstream_arrives_downstream_after_the_time_of_travel()
    {
        // From Yunjiang Headwater (2.5 h from the source) to Second Yunjiang Bridge (31.7 h): some 7 samples of four hours.
        var upstream = Series.Of("YC-W01", "w01019", Series.YearStart, 200);
        var downstream = Series.Of("YC-W05", "w01019", Series.YearStart, 200);
        var best = Enumerable.Range(0, 20).MaxBy(lag => Series.Correlation(upstream[..^20], downstream[lag..^(20 - lag)]));
        Assert.InRange(best, 6, 9);
    }

    [Fact]
    public void The_city_loads_its_river()
    {
        var above = Series.Of("YC-W04", "w21003", Series.YearStart, 60).Average();
        var below = Series.Of("YC-W06", "w21003", Series.YearStart, 60).Average();
        Assert.True(below > 1.5 * above);
    }
}
