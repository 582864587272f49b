using Qingjian.Hj212;

namespace Qingjian.Simulator.Tests.Synthetic;

/// <summary>What the stations of the demo send in its scenes, at the turn of every month of a year.</summary>
public sealed class DemoScriptTests
{
    private static readonly IReadOnlyList<FictionalStation> _stations = FictionalPrefecture.Create(7).Stations;

    // The districts with neighbours enough: those of the city.
    private static readonly string[] _neighbours = ["YC-A06", "YC-A07", "YC-A09", "YC-A10"];

    public static TheoryData<int> Months => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Months))]
    public void The_sheltered_evening_falls_to_a_quarter_of_the_neighbours_and_the_gases_go_on(int month)
    {
        var (network, quiet, midnight) = Played(month);
        for (var hour = 17; hour < 23; hour++)
        {
            var at = midnight.AddDays(-1).AddHours(hour);
            foreach (var (factor, distance) in ((string, decimal)[])[("a34004", 40), ("a34002", 80)])
            {
                var around = _neighbours.Select(code => Mean(network, code, factor, at)).Order().ToList();
                var median = (around[1] + around[2]) / 2;
                var sheltered = Mean(network, "YC-A08", factor, at);
                Assert.True(sheltered * 4 <= median && median - sheltered >= distance, $"{at:MM-dd HH} {factor}: {sheltered} among {median}");
            }
            foreach (var gas in (string[])["a21026", "a21004", "a05024"])
                Assert.Equal(Mean(quiet, "YC-A08", gas, at), Mean(network, "YC-A08", gas, at));
        }
    }

    [Theory]
    [MemberData(nameof(Months))]
    public void The_fire_near_the_inlet_trebles_one_hour_and_no_neighbour_knows_of_it(int month)
    {
        var (network, quiet, midnight) = Played(month);
        var at = midnight.AddDays(-3).AddHours(5);
        var (before, during) = (Mean(network, "YC-A12", "a34004", at.AddHours(-1)), Mean(network, "YC-A12", "a34004", at));
        Assert.True(during >= 3 * before && during - before >= 100, $"{before} to {during}");
        Assert.All(_stations.Where(s => s.Kind == StationKind.Air && s.Code != "YC-A12"),
            s => Assert.Equal(Mean(quiet, s.Code, "a34004", at), Mean(network, s.Code, "a34004", at)));
    }

    [Fact]
    public void The_analyser_that_was_not_mended_stands_still_twice()
    {
        var (network, _, midnight) = Played(11);
        foreach (var (days, from, hours) in ((int, int, int)[])[(7, 4, 14), (4, 4, 12)])
        {
            var start = midnight.AddDays(-days).AddHours(from);
            Assert.Single(Enumerable.Range(0, hours).Select(h => Mean(network, "YC-A02", "a21004", start.AddHours(h))).Distinct());
            Assert.True(Enumerable.Range(0, hours).Select(h => Mean(network, "YC-A01", "a21004", start.AddHours(h))).Distinct().Count() > hours / 2);
        }
    }

    [Fact]
    public void The_power_cut_leaves_seven_hours_for_ever_and_the_broken_link_none()
    {
        var (network, _, midnight) = Played(11);
        var hours = Enumerable.Range(0, 24).Select(h => midnight.AddDays(-4).AddHours(h));
        Assert.Equal(7, hours.Count(at => network.UploadOf("YC-A04", Commands.HourData, at) is null));
        Assert.All(Enumerable.Range(0, 24), h => Assert.NotNull(network.UploadOf("YC-A03", Commands.HourData, midnight.AddDays(-2).AddHours(h))));
    }

    [Fact]
    public void Particles_of_a_still_forest_do_not_repeat_themselves_for_eight_hours()
    {
        foreach (var code in (string[])["YC-A14", "YC-A21"])
        {
            foreach (var factor in (string[])["a34004", "a34002"])
                Assert.InRange(LongestRun(Series.Of(code, factor, Series.YearStart, 365)), 1, 7);
        }
    }

    private static int LongestRun(double[] values)
    {
        var (longest, run) = (1, 1);
        for (var i = 1; i < values.Length; i++)
            longest = Math.Max(longest, run = values[i] == values[i - 1] ? run + 1 : 1);
        return longest;
    }

    private static (SyntheticNetwork Network, SyntheticNetwork Quiet, DateTimeOffset Midnight) Played(int month)
    {
        var end = new DateTimeOffset(2026, month, 20, 9, 0, 0, TimeSpan.FromHours(8));
        var haze = DemoScript.HazeFor(end);
        return (new(_stations, 20261122, DemoScript.For(end), haze: haze), new(_stations, 20261122, haze: haze), end.AddHours(-9));
    }

    private static decimal Mean(SyntheticNetwork network, string station, string factor, DateTimeOffset hour) => network
        .UploadOf(station, Commands.HourData, hour)!.Items
        .Single(i => i.Statistic == Statistic.Average && i.Factor == FactorCode.Parse(factor)).Digits.ToDecimal();
}
