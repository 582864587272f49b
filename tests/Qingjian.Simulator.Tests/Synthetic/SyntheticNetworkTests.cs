using Qingjian.Hj212;

namespace Qingjian.Simulator.Tests.Synthetic;

public sealed class SyntheticNetworkTests
{
    private static readonly DateTimeOffset _hour = new(2026, 3, 9, 14, 0, 0, TimeSpan.FromHours(8));
    private static readonly IReadOnlyList<FictionalStation> _stations = FictionalPrefecture.Create(7).Stations;

    [Fact]
    public void The_same_seed_gives_the_same_uploads_in_any_order()
    {
        var again = new SyntheticNetwork(_stations, 7);
        again.UploadOf("YC-A01", Commands.HourData, _hour.AddYears(1));
        foreach (var station in _stations)
            Assert.Equal(Series.Network.UploadOf(station.Code, Commands.HourData, _hour)!.Items, again.UploadOf(station.Code, Commands.HourData, _hour)!.Items);
    }

    [Fact]
    public void Another_seed_gives_other_uploads()
    {
        var other = new SyntheticNetwork(_stations, 8);
        Assert.All(_stations, s => Assert.NotEqual(
            Series.Network.UploadOf(s.Code, Commands.HourData, _hour)!.Items, other.UploadOf(s.Code, Commands.HourData, _hour)!.Items));
    }

    [Fact]
    public void Every_number_has_the_decimals_of_its_parameter()
    {
        foreach (var station in _stations)
        {
            var decimals = station.Parameters.ToDictionary(p => FactorCode.Parse(p.Code), p => p.Decimals);
            foreach (var command in (int[])[Commands.HourData, Commands.DayData])
                Assert.All(Series.Network.UploadOf(station.Code, command, _hour)!.Items, i => Assert.Equal(decimals[i.Factor], i.Digits.Scale));
        }
    }

    [Fact]
    public void The_mean_of_sixty_minutes_is_the_hour_that_is_sent_but_for_rounding_and_noise()
    {
        foreach (var factor in (string[])["a34004", "a21004", "a05024"])
        {
            var minutes = Enumerable.Range(0, 60).Select(m => Average("YC-A01", factor, Commands.MinuteData, _hour.AddMinutes(m))).Average();
            Assert.Equal(Average("YC-A01", factor, Commands.HourData, _hour), minutes, 1.0);
        }

        static double Average(string station, string factor, int command, DateTimeOffset start) => (double)Series.Network
            .UploadOf(station, command, start)!.Items.Single(i => i.Factor == FactorCode.Parse(factor)).Digits.ToDecimal();
    }

    [Fact]
    public void Wind_direction_of_a_period_lies_between_0_and_359()
    {
        for (var i = 0; i < 2000; i++)
            Assert.InRange(Series.Network.UploadOf("YC-A14", Commands.HourData, _hour.AddHours(i))!.Items
                .Single(item => item.Factor == FactorCode.Parse("a01008")).Digits.Mantissa, 0, 359);
    }

    [Fact]
    public void Converted_flue_gas_follows_from_the_digits_that_are_sent()
    {
        // HJ 212-2017 Appendix D: C · (21 − reference) / (21 − O2), reference 6 % for coal (GB 13223-2011).
        var items = Series.Network.UploadOf("YC-P02", Commands.HourData, _hour)!.Items;
        var oxygen = Value("a19001", Statistic.Average);
        foreach (var (factor, decimals) in ((string, int)[])[("a21026", 2), ("a21002", 1), ("a34013", 1)])
        {
            var expected = Value(factor, Statistic.Average) * 15 / (21 - oxygen);
            Assert.Equal(Math.Round(expected, decimals, MidpointRounding.ToEven), Value(factor, Statistic.ConvertedAverage));
            Assert.True(Value(factor, Statistic.Minimum) <= Value(factor, Statistic.Average));
            Assert.True(Value(factor, Statistic.Average) <= Value(factor, Statistic.Maximum));
        }

        decimal Value(string factor, Statistic statistic) =>
            items.Single(i => i.Factor == FactorCode.Parse(factor) && i.Statistic == statistic).Digits.ToDecimal();
    }

    [Fact]
    public void The_total_of_an_hour_of_wastewater_is_its_mean_flow_times_the_time()
    {
        var items = Series.Network.UploadOf("YC-P01", Commands.HourData, _hour)!.Items;
        var flow = items.Single(i => i is { Statistic: Statistic.Average } && i.Factor == FactorCode.Parse("w00000")).Digits.ToDecimal();
        var total = items.Single(i => i.Statistic == Statistic.Total).Digits.ToDecimal();
        Assert.Equal(Math.Round(flow * 3600 / 1000, 2, MidpointRounding.ToEven), total);
    }

    [Fact]
    public void A_marked_span_marks_the_periods_it_touches_by_more_than_a_quarter()
    {
        var network = Disturbed(new Disturbance("YC-A01", DisturbanceKind.Mark, _hour.AddMinutes(30), _hour.AddMinutes(70)) { Factor = "a21026" });
        Assert.Equal('M', MarkOf(network, "a21026", _hour));
        Assert.Equal('N', MarkOf(network, "a21026", _hour.AddHours(1)));
        Assert.Equal('N', MarkOf(network, "a34004", _hour));
    }

    [Fact]
    public void A_stuck_value_stands_still_and_goes_on_afterwards()
    {
        var network = Disturbed(new Disturbance("YC-A01", DisturbanceKind.Stuck, _hour, _hour.AddHours(12)) { Factor = "a05024" });
        var values = Enumerable.Range(0, 14).Select(h => Digits(network, "a05024", _hour.AddHours(h))).ToList();
        Assert.Single(values.Take(12).Distinct());
        Assert.Equal(Digits(Series.Network, "a05024", _hour.AddHours(13)), values[13]);
    }

    [Fact]
    public void A_spike_multiplies_and_only_its_factor()
    {
        var network = Disturbed(new Disturbance("YC-A01", DisturbanceKind.Spike, _hour, _hour.AddHours(1)) { Factor = "a34004", Size = 10 });
        Assert.True(Digits(network, "a34004", _hour).ToDecimal() > 9 * Digits(Series.Network, "a34004", _hour).ToDecimal());
        Assert.Equal(Digits(Series.Network, "a34002", _hour), Digits(network, "a34002", _hour));
    }

    [Fact]
    public void A_sheltered_inlet_lowers_the_particles_and_not_the_gases()
    {
        var network = Disturbed(new Disturbance("YC-A01", DisturbanceKind.Sheltered, _hour, _hour.AddHours(1)) { Size = 0.2 });
        Assert.True(Digits(network, "a34004", _hour).ToDecimal() < 0.25m * Digits(Series.Network, "a34004", _hour).ToDecimal());
        Assert.True(Digits(network, "a34002", _hour).ToDecimal() < 0.25m * Digits(Series.Network, "a34002", _hour).ToDecimal());
        Assert.Equal(Digits(Series.Network, "a21026", _hour), Digits(network, "a21026", _hour));
    }

    [Fact]
    public void A_dark_station_sends_nothing()
    {
        var network = Disturbed(new Disturbance("YC-A01", DisturbanceKind.NoData, _hour, _hour.AddHours(1)));
        Assert.Null(network.UploadOf("YC-A01", Commands.HourData, _hour));
        Assert.NotNull(network.UploadOf("YC-A01", Commands.HourData, _hour.AddHours(1)));
    }

    [Fact]
    public void The_demo_script_names_only_stations_and_factors_that_exist()
    {
        foreach (var disturbance in DemoScript.For(_hour))
        {
            var station = _stations.Single(s => s.Code == disturbance.StationCode);
            Assert.True(disturbance.Factor is null || station.Parameters.Any(p => p.Code == disturbance.Factor));
            Assert.True(disturbance.Start < disturbance.End && disturbance.End <= _hour);
        }
    }

    private static SyntheticNetwork Disturbed(Disturbance disturbance) => new(_stations, 7, [disturbance]);

    private static char MarkOf(SyntheticNetwork network, string factor, DateTimeOffset hour) =>
        network.UploadOf("YC-A01", Commands.HourData, hour)!.Items.Single(i => i.Factor == FactorCode.Parse(factor)).Mark;

    private static Digits Digits(SyntheticNetwork network, string factor, DateTimeOffset hour) =>
        network.UploadOf("YC-A01", Commands.HourData, hour)!.Items.Single(i => i.Factor == FactorCode.Parse(factor)).Digits;
}
