using CsCheck;

namespace Qingjian.Standards.Tests;

public class RoundingTests
{
    // The standard's own rules: GB/T 8170-2008 3.2.1 to 3.2.3 (12.1498, 1268, 1.050, 0.35) and 3.2.4 (negative numbers by their absolute value).
    [Theory]
    [InlineData("12.1498", 0, "12")]
    [InlineData("12.1498", 1, "12.1")]
    [InlineData("10.5002", 0, "11")]
    [InlineData("1.050", 1, "1.0")]
    [InlineData("0.35", 1, "0.4")]
    [InlineData("2.5", 0, "2")]
    [InlineData("3.5", 0, "4")]
    [InlineData("-2.5", 0, "-2")]
    [InlineData("-0.36", 1, "-0.4")]
    [InlineData("-0.4", 0, "0")]
    public void Rounds_as_the_standard_says(string value, int decimals, string expected) =>
        Assert.Equal(Number(expected), Rounding.Half(Number(value), decimals));

    [Fact]
    public void Never_gives_a_negative_zero() => Assert.Equal("0", Rounding.Half(-0.4m, 0).ToString(System.Globalization.CultureInfo.InvariantCulture));

    // Against whole numbers: the mean of tenths is a tie exactly when twice the remainder equals the divisor.
    [Fact]
    public void The_mean_is_exact() => Gen.Select(Gen.Long[-100_000, 100_000], Gen.Int[1, 24]).Sample((tenths, count) =>
    {
        var divisor = 10L * count;
        var floor = tenths >= 0 ? tenths / divisor : -((-tenths + divisor - 1) / divisor);
        var twice = 2 * (tenths - (floor * divisor));
        var expected = twice > divisor || (twice == divisor && floor % 2 != 0) ? floor + 1 : floor;
        Assert.Equal(expected, Rounding.Mean(tenths / 10m, count, 0));
    });

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
