using CsCheck;
using Qingjian.Simulator.Replay;

namespace Qingjian.Simulator.Tests.Replay;

public sealed class DecimalTextTests
{
    [Theory]
    [InlineData("300", "0.001", "0.300")]
    [InlineData("1024.5", "0.1", "102.45")]
    [InlineData("0.2856", "1", "0.2856")]
    [InlineData("-0.70", "10", "-7.00")]
    [InlineData("3", "1e3", "3000")]
    public void A_product_is_exact_and_keeps_the_digits(string text, string factor, string product) =>
        Assert.Equal(product, Times(text, factor));

    [Theory]
    [InlineData("1e-3", "0.001")]
    [InlineData("1.5E+2", "150")]
    [InlineData("-2.5e-7", "-0.00000025")]
    [InlineData("12e0", "12")]
    public void An_exponent_is_written_out(string text, string plain) => Assert.Equal(plain, Times(text, "1"));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("1,5")]
    [InlineData("1.2.3")]
    [InlineData("NaN")]
    [InlineData("0x10")]
    [InlineData("+5")]
    [InlineData(" 5")]
    [InlineData("5-")]
    [InlineData("1e")]
    [InlineData("1e999999999")]
    [InlineData("٣")]
    public void Anything_else_is_no_number(string text) => Assert.False(DecimalText.TryParse(text, out _));

    [Theory]
    [InlineData("2.5", 0, "2")]
    [InlineData("3.5", 0, "4")]
    [InlineData("-2.5", 0, "-2")]
    [InlineData("-2.51", 0, "-3")]
    [InlineData("0.125", 2, "0.12")]
    [InlineData("1.2", 3, "1.2")]
    [InlineData("-2.77555756156289e-17", 1, "0.0")]
    public void Rounding_is_half_to_even_and_never_adds_digits(string text, int decimals, string rounded)
    {
        Assert.True(DecimalText.TryParse(text, out var number));
        Assert.True(number.Rounded(decimals).TryToDigits(out var digits));
        Assert.Equal(rounded, digits.ToString());
    }

    [Theory]
    [InlineData("-2.77555756156289e-17")]
    [InlineData("1234567890123456789")]
    public void More_than_eighteen_digits_are_no_wire_number(string text)
    {
        Assert.True(DecimalText.TryParse(text, out var number));
        Assert.False(number.TryToDigits(out _));
    }

    [Fact]
    public void Any_plain_number_comes_out_as_it_went_in() => Gen.Select(Gen.Long[-999_999_999_999, 999_999_999_999], Gen.Int[0, 6])
        .Sample((mantissa, scale) =>
        {
            var text = new Hj212.Digits(mantissa, (byte)scale).ToString();
            return Times(text, "1") == text;
        });

    private static string Times(string text, string factor)
    {
        Assert.True(DecimalText.TryParse(text, out var number));
        Assert.True(DecimalText.TryParse(factor, out var multiplier));
        Assert.True(number.Times(multiplier).TryToDigits(out var digits));
        return digits.ToString();
    }
}
