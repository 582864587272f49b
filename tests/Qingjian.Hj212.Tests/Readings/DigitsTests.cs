using System.Text;
using CsCheck;

namespace Qingjian.Hj212.Tests.Readings;

public class DigitsTests
{
    [Theory]
    [InlineData("8.50", 850, 2)]
    [InlineData("0", 0, 0)]
    [InlineData("0.00", 0, 2)]
    [InlineData("-0.18", -18, 2)]
    [InlineData("1512.0", 15120, 1)]
    [InlineData("235.292750833832", 235292750833832, 12)]
    [InlineData("999999999999999999", 999999999999999999, 0)]
    public void A_number_keeps_the_digits_it_was_sent_with(string text, long mantissa, byte scale)
    {
        Assert.Equal(ValueFault.None, Digits.TryParse(Sample.Bytes(text), out var digits));
        Assert.Equal((new Digits(mantissa, scale), text), (digits, digits.ToString()));
    }

    [Theory]
    [InlineData("", ValueFault.Empty)]
    [InlineData("-", ValueFault.NotANumber)]
    [InlineData(".", ValueFault.NotANumber)]
    [InlineData("***", ValueFault.NotANumber)]
    [InlineData("NaN", ValueFault.NotANumber)]
    [InlineData("null", ValueFault.NotANumber)]
    [InlineData("1E3", ValueFault.NotANumber)]
    [InlineData("1.2.3", ValueFault.NotANumber)]
    [InlineData("--1", ValueFault.NotANumber)]
    [InlineData("+5", ValueFault.OutOfFormat)]
    [InlineData("1234567890123456789", ValueFault.OutOfFormat)]
    [InlineData("0.1234567890123456789", ValueFault.OutOfFormat)]
    [InlineData("-99", ValueFault.Sentinel)]
    [InlineData("-999.0", ValueFault.Sentinel)]
    [InlineData("-9999", ValueFault.Sentinel)]
    public void What_is_no_value_is_told_with_its_reason(string text, ValueFault expected) =>
        Assert.Equal(expected, Digits.TryParse(Sample.Bytes(text), out _));

    [Theory]
    [InlineData("-99.1")]
    [InlineData("99")]
    [InlineData("-98")]
    [InlineData("-999999")]
    public void Numbers_near_a_sentinel_are_values(string text) =>
        Assert.Equal(ValueFault.None, Digits.TryParse(Sample.Bytes(text), out _));

    [Theory]
    [InlineData("007.10", "7.10")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    public void Odd_but_plain_notation_is_read(string text, string expected)
    {
        Assert.Equal(ValueFault.None, Digits.TryParse(Sample.Bytes(text), out var digits));
        Assert.Equal(expected, digits.ToString());
    }

    [Fact]
    public void Decimals_and_digits_convert_into_each_other() =>
        Gen.Select(Gen.Long[-999_999_999_999_999, 999_999_999_999_999], Gen.Byte[0, 9]).Sample((mantissa, scale) =>
        {
            var digits = new Digits(mantissa, scale);
            return Digits.FromDecimal(digits.ToDecimal()) == digits
                && digits.ToDecimal() == decimal.Parse(digits.ToString(), System.Globalization.CultureInfo.InvariantCulture);
        });

    [Fact]
    public void Twenty_one_bytes_always_suffice()
    {
        Span<byte> room = stackalloc byte[21];
        Assert.True(new Digits(-999_999_999_999_999_999, 18).TryFormat(room, out var written));
        Assert.Equal("-0.999999999999999999", Encoding.ASCII.GetString(room[..written]));
    }
}
