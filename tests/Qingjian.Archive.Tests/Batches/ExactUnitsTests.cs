using Qingjian.Hj212;
using Qingjian.Network;

namespace Qingjian.Archive.Tests.Batches;

public sealed class ExactUnitsTests
{
    // SI prefixes: milli 10^-3, micro 10^-6, nano 10^-9, kilo 10^3, hecto 10^2.
    [Theory]
    [InlineData("0.0350", Unit.MilligramsPerCubicMetre, Unit.MicrogramsPerCubicMetre, "35.0")]
    [InlineData("0.6", Unit.MilligramsPerCubicMetre, Unit.MicrogramsPerCubicMetre, "600")]
    [InlineData("812", Unit.MicrogramsPerCubicMetre, Unit.MilligramsPerCubicMetre, "0.812")]
    [InlineData("1013.2", Unit.Hectopascals, Unit.Kilopascals, "101.32")]
    [InlineData("101.325", Unit.Kilopascals, Unit.Hectopascals, "1013.25")]
    [InlineData("8.50", Unit.MilligramsPerLitre, Unit.MilligramsPerLitre, "8.50")]
    public void Only_the_point_moves(string digits, Unit from, Unit to, string expected)
    {
        Assert.Equal(ValueFault.None, Digits.TryParse(System.Text.Encoding.ASCII.GetBytes(digits), out var read));
        Assert.True(ExactUnits.TryConvert(read, from, to, out var converted));
        Assert.Equal(expected, converted.ToString());
    }

    [Theory]
    [InlineData(Unit.PartsPerBillion, Unit.MicrogramsPerCubicMetre)]
    [InlineData(Unit.MilligramsPerLitre, Unit.MilligramsPerCubicMetre)]
    [InlineData(Unit.DegreesCelsius, Unit.None)]
    public void What_needs_more_than_moving_the_point_is_not_converted(Unit from, Unit to) =>
        Assert.False(ExactUnits.TryConvert(new Digits(1, 0), from, to, out _));

    [Fact]
    public void More_digits_than_a_value_may_have_are_not_made() =>
        Assert.False(ExactUnits.TryConvert(new Digits(999_999_999_999_999_999, 0), Unit.MilligramsPerCubicMetre, Unit.NanogramsPerCubicMetre, out _));
}
