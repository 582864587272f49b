namespace Qingjian.Quality.Tests.Rules;

/// <summary>Each test at its edges; limits are those of the pack (air, edition 2026-11).</summary>
public sealed class RuleTests
{
    private static readonly double[] Ordinary = [40, 42, 41, 44, 39, 43, 45, 41, 40, 42];

    [Fact]
    public void Ordinary_hours_raise_nothing() => Assert.Empty(Sheet.Pm25(Ordinary).Causes());

    [Theory]
    [InlineData(7, false)]
    [InlineData(8, true)]
    public void Eight_equal_hours_are_flat_and_seven_are_not(int hours, bool flat)
    {
        var values = (double[])Ordinary.Clone();
        Array.Fill(values, 50, 2, hours);
        Assert.Equal(flat ? Enumerable.Repeat(FindingCause.Flat, hours) : [], Sheet.Pm25(values).Causes());
    }

    [Theory]
    [InlineData(79, false)]
    [InlineData(80, true)]
    public void A_standing_number_is_flat_only_while_the_neighbours_move(double highest, bool flat)
    {
        // 0.6 × 50 = 30: the median must go from 50 to 80.
        var medians = Enumerable.Repeat(50.0, 8).ToArray();
        medians[3] = highest;
        Assert.Equal(flat ? Enumerable.Repeat(FindingCause.Flat, 8) : [], Sheet.Pm25([.. Enumerable.Repeat(50.0, 8)], medians).Causes());
    }

    [Fact]
    public void A_marked_hour_ends_a_flat_run_and_is_not_judged()
    {
        var sheet = Sheet.Pm25([50, 50, 50, 50, 50, 50, 50, 50, 50, 50]);
        sheet.States[5] = SlotState.Marked;
        Assert.Empty(sheet.Causes());
    }

    [Theory]
    [InlineData(20, false)]
    [InlineData(30, true)]
    public void Numbers_at_the_detection_limit_are_flat_only_while_the_neighbours_are_far_above(double median, bool flat)
    {
        var sheet = Sheet.Pm25([.. Enumerable.Repeat(3.0, 12)], [.. Enumerable.Repeat(median, 12)]);
        Assert.Equal(flat ? Enumerable.Repeat(FindingCause.Flat, 12) : [], sheet.Causes());
    }

    [Fact]
    public void Numbers_at_the_detection_limit_without_neighbours_are_natural() =>
        Assert.Empty(Sheet.Pm25([.. Enumerable.Repeat(3.0, 40)]).Causes());

    [Theory]
    [InlineData(1000, false)]
    [InlineData(1001, true)]
    [InlineData(-10, false)]
    [InlineData(-11, true)]
    public void The_ends_of_the_range_are_within_it(double value, bool outside)
    {
        var values = Enumerable.Range(0, 10).Select(slot => 700.0 + slot).ToArray();
        values[5] = value;
        Assert.Equal(outside ? [FindingCause.Range] : [], Sheet.Pm25(values).Causes());
    }

    [Fact]
    public void The_range_of_the_instrument_stands_before_that_of_the_pack()
    {
        var sheet = Sheet.Pm25([300, 310, 505, 320, 300]);
        sheet.InstrumentHigh = 500;
        Assert.Equal([FindingCause.Range], sheet.Causes());
    }

    [Theory]
    [InlineData(144, false)]
    [InlineData(145, true)]
    public void A_spike_rises_by_the_limit_above_the_larger_side(double value, bool spike)
    {
        // The larger side is 45; 45 + 100 = 145, and 145 > 3 × 45.
        double[] values = [40, 42, value, 45, 39];
        Assert.Equal(spike ? [FindingCause.Spike] : [], Sheet.Pm25(values).Causes());
    }

    [Fact]
    public void A_rise_that_the_neighbours_share_is_no_spike()
    {
        double[] values = [40, 42, 300, 45, 39];
        Assert.Empty(Sheet.Pm25(values, [40, 40, 200, 40, 40]).Causes());
        Assert.Equal([FindingCause.Spike], Sheet.Pm25(values, [40, 40, 150, 40, 40]).Causes());
    }

    [Fact]
    public void Two_high_hours_are_no_spike() => Assert.Empty(Sheet.Pm25([40, 42, 300, 310, 45, 39]).Causes());

    [Fact]
    public void Fine_dust_above_coarse_dust_for_three_hours_is_crossed_and_for_two_is_not()
    {
        double[] fine = [100, 101, 102, 103, 104, 105, 106];
        Assert.Equal(3, Sheet.Crossed(fine, [150, 150, 70, 70, 70, 150, 150]).Causes().Count(cause => cause == FindingCause.Cross));
        Assert.Empty(Sheet.Crossed(fine, [150, 150, 70, 70, 150, 150, 150]).Causes());
        // 100 against 75 is a third more, but 25 apart: two instruments may differ by that.
        Assert.Empty(Sheet.Crossed([100, 100.5, 101, 101.5], [75, 75.5, 76, 76.5]).Causes());
    }

    [Fact]
    public void Three_of_four_hours_at_a_quarter_of_the_neighbours_are_far_and_two_are_not()
    {
        double[] medians = [100, 100, 100, 100, 100, 100];
        Assert.Equal(
            [FindingCause.Neighbours, FindingCause.Neighbours, FindingCause.Neighbours, FindingCause.Neighbours],
            Sheet.Pm25([90, 25, 24, 90, 23, 90], medians).Causes());
        Assert.Empty(Sheet.Pm25([90, 25, 24, 90, 91, 23], medians).Causes());
    }

    [Fact]
    public void A_ratio_between_small_numbers_is_no_deviation() =>
        Assert.Empty(Sheet.Pm25([5, 6, 7, 5, 6], [40, 40, 40, 40, 40]).Causes());

    [Fact]
    public void The_first_cause_in_order_is_the_cause_and_the_others_are_evidence()
    {
        var run = Assert.Single(Sheet.Pm25([.. Enumerable.Repeat(2400.0, 8)], [100, 100, 100, 100, 100, 1600, 100, 100]).Runs());
        Assert.Equal(FindingCause.Range, run.Cause);
        Assert.Equal([FindingCause.Range, FindingCause.Flat, FindingCause.Neighbours], run.Evidence.Select(one => one.Cause));
        Assert.Equal((2400d, 1000d), (run.Evidence[0].Numbers["value"], run.Evidence[0].Numbers["high"]));
    }

    [Fact]
    public void Hours_missing_in_every_parameter_are_one_finding_of_the_station()
    {
        var nan = double.NaN;
        var runs = Sheet.Crossed([40, nan, nan, nan, 41, 42], [80, nan, nan, nan, 81, 82]).Runs();
        var run = Assert.Single(runs);
        Assert.Equal((null, FindingCause.Missing, 1, 4), (run.Parameter, run.Cause, run.First, run.End));
    }

    [Fact]
    public void One_parameter_missing_for_two_hours_is_a_check_and_for_three_a_finding()
    {
        var nan = double.NaN;
        Assert.Empty(Sheet.Crossed([40, nan, nan, 43, 41], [80, 81, 82, 83, 84]).Runs());
        var run = Assert.Single(Sheet.Crossed([40, nan, nan, nan, 41], [80, 81, 82, 83, 84]).Runs());
        Assert.Equal(("a34004", FindingCause.Missing, 1, 4), (run.Parameter, run.Cause, run.First, run.End));
    }

    [Fact]
    public void What_is_not_due_is_not_missing()
    {
        var sheet = Sheet.Pm25([double.NaN, double.NaN, double.NaN, double.NaN, 40]);
        Array.Fill(sheet.States, SlotState.NotDue, 0, 4);
        Assert.Empty(sheet.Causes());
    }
}
