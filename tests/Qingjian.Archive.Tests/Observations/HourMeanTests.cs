using Qingjian.Archive.Observations;
using Qingjian.Hj212;
using Qingjian.Network;

namespace Qingjian.Archive.Tests.Observations;

public sealed class HourMeanTests
{
    private static readonly SeriesRule Whole = new(Unit.MicrogramsPerCubicMetre, 0, 60);

    // HJ 212-2017 Appendix D: k ≥ 45 minute values.
    [Theory]
    [InlineData(44, 60, 'D')]
    [InlineData(45, 60, 'N')]
    [InlineData(8, 12, 'D')]
    [InlineData(9, 12, 'N')]
    public void An_hour_needs_three_quarters_of_the_minutes_that_are_due(int valid, short due, char mark)
    {
        var mean = HourMean.Of(Minutes(valid, "10"), Whole with { DuePerHour = due });
        Assert.Equal(((byte)mark, (short)valid), (mean.Mark, mean.ValidCount));
    }

    // GB/T 8170-2008 §3.2: a lone 5 rounds to the even digit.
    [Theory]
    [InlineData("10", "11", 0, "10")]
    [InlineData("11", "12", 0, "12")]
    [InlineData("0.4", "0.5", 1, "0.4")]
    [InlineData("1.234", "1.235", 3, "1.234")]
    public void The_mean_is_rounded_once_half_to_even(string first, string second, byte decimals, string expected)
    {
        var mean = HourMean.Of(Minutes(1, first, second), Whole with { DuePerHour = 2, Decimals = decimals });
        Assert.Equal(expected, mean.Digits.ToString());
    }

    [Fact]
    public void Minutes_with_a_mark_other_than_N_or_with_a_fault_do_not_count()
    {
        var minutes = Minutes(4, "10");
        minutes[0].Mark = (byte)'M';
        minutes[0].Mantissa = 9999;
        minutes[1].Fault = ValueFault.NotANumber;
        minutes[2].Mark = 0;
        var mean = HourMean.Of(minutes, Whole);
        Assert.Equal(("10", (short)2), (mean.Digits.ToString(), mean.ValidCount));
    }

    [Fact]
    public void An_hour_without_any_valid_minute_has_no_number()
    {
        var minutes = Minutes(60, "10");
        foreach (ref var minute in minutes.AsSpan())
            minute.Mark = (byte)'D';
        Assert.Equal(new HourMean(null, (byte)'D', 0), HourMean.Of(minutes, Whole));
    }

    private static ObservationRow[] Minutes(int count, params string[] digits) =>
        [.. Enumerable.Range(0, count).SelectMany(_ => digits).Select(text => Row(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture)))];

    private static ObservationRow Row(decimal value)
    {
        var digits = Digits.FromDecimal(value);
        return new() { Mantissa = digits.Mantissa, Scale = digits.Scale, Mark = (byte)'N' };
    }
}
