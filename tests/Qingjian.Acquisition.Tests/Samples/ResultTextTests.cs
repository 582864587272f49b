using Qingjian.Acquisition.Samples;
using Qingjian.Hj212;

namespace Qingjian.Acquisition.Tests.Samples;

/// <summary>Results as laboratories report them.</summary>
public sealed class ResultTextTests
{
    [Theory]
    [InlineData("0.352", null, "0.352", false)]
    [InlineData("8.50", "0.1", "8.50", false)]
    [InlineData("0.01", "0.01", "0.01", false)]
    [InlineData("-3.2", null, "-3.2", false)]
    [InlineData("0.01L", null, "0.01", true)]
    [InlineData("0.010L", "0.01", "0.010", true)]
    [InlineData("<0.01", "0.01", "0.01", true)]
    [InlineData("＜0.01", null, "0.01", true)]
    [InlineData("< 0.01", null, "0.01", true)]
    [InlineData("ND", "0.004", "0.004", true)]
    [InlineData("nd", "0.004", "0.004", true)]
    [InlineData("未检出", "0.004", "0.004", true)]
    public void A_result_is_a_number_or_the_limit_that_it_lies_below(string text, string? limit, string digits, bool below)
    {
        var read = ResultText.Read(text, Limit(limit), out var broken);
        Assert.Null(broken);
        Assert.Equal((digits, below), (read!.Value.Digits.ToString(), read.Value.IsBelowLimit));
    }

    [Theory]
    [InlineData("abc", null, nameof(SampleRule.Number))]
    [InlineData("L", null, nameof(SampleRule.Number))]
    [InlineData("1e-3", null, nameof(SampleRule.Number))]
    [InlineData("ND", null, nameof(SampleRule.LimitNeeded))]
    [InlineData("0.02L", "0.01", nameof(SampleRule.LimitDiffers))]
    [InlineData("0.005", "0.01", nameof(SampleRule.BelowLimit))]
    [InlineData("0", "0.01", nameof(SampleRule.BelowLimit))]
    public void What_is_neither_names_its_rule(string text, string? limit, string rule)
    {
        Assert.Null(ResultText.Read(text, Limit(limit), out var broken));
        Assert.Equal(rule, broken?.ToString());
    }

    // |a − b| ÷ (a + b): 0.40 and 0.44 lie 0.04 ÷ 0.84 = 4.76 % apart.
    [Theory]
    [InlineData("0.40", "0.44", "4.8 %")]
    [InlineData("10", "10", "0.0 %")]
    [InlineData("0.01L", "0.02", null)]
    [InlineData("0.02", null, null)]
    public void Parallels_lie_apart_by_their_difference_over_their_sum(string one, string? other, string? expected) =>
        Assert.Equal(expected, ParallelDeviation.Of(new() { Text = one }, other is null ? null : new() { Text = other }));

    [Fact]
    public void Every_method_of_the_table_names_parameters_that_some_element_knows() => Assert.All(
        SampleMethod.All.SelectMany(method => method.Parameters),
        code => Assert.Contains(Enum.GetValues<Network.Element>(), element => Network.ParameterCatalogue.Find(element, code) is not null));

    [Fact]
    public void No_method_stands_twice_and_blanks_do_not_count()
    {
        Assert.Equal(SampleMethod.All.Count, SampleMethod.All.Select(method => method.Number).Distinct().Count());
        Assert.Equal("HJ 535-2009", SampleMethod.Find("hj535-2009")!.Number);
        Assert.Null(SampleMethod.Find("HJ 1-1900"));
    }

    private static Digits? Limit(string? text) => text is null ? null : ResultText.Number(text, out _);
}
