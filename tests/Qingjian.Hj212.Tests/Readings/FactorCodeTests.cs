using CsCheck;

namespace Qingjian.Hj212.Tests.Readings;

public class FactorCodeTests
{
    [Fact]
    public void Any_code_of_one_to_eight_letters_and_digits_is_kept_exactly() =>
        Gen.Char["abwzABLS0159"].Array[1, 8].Select(letters => new string(letters)).Sample(text =>
            FactorCode.TryParse(Sample.Bytes(text), out var code) && code.ToString() == text && code == FactorCode.Parse(text)
            && code.Length == text.Length);

    [Theory]
    [InlineData("")]
    [InlineData("123456789")]
    [InlineData("a b")]
    [InlineData("a\"b")]
    [InlineData("溶解氧")]
    public void What_is_no_code_is_refused(string text) => Assert.False(FactorCode.TryParse(Sample.Bytes(text), out _));

    [Fact]
    public void A_text_that_is_no_code_is_named_in_the_exception() =>
        Assert.Contains("'a b'", Assert.Throws<FormatException>(() => FactorCode.Parse("a b")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("A34004", "a34004")]
    [InlineData("W01018", "w01018")]
    [InlineData("LA", "LA")]
    [InlineData("S01", "S01")]
    [InlineData("A3400401", "A3400401")]
    public void Only_codes_of_the_standards_shape_are_put_into_its_case(string sent, string expected) =>
        Assert.Equal(expected, FactorCode.Parse(sent).InStandardCase().ToString());

    [Fact]
    public void The_default_code_is_empty() => Assert.True(default(FactorCode).IsEmpty && default(FactorCode).ToString().Length == 0);
}
