using Qingjian.Quality.Packs;

namespace Qingjian.Quality.Tests;

public sealed class RulePackTests
{
    [Fact]
    public void Every_line_states_where_its_limit_comes_from()
    {
        Assert.NotEmpty(RulePack.Current.Lines);
        Assert.All(RulePack.Current.Lines, line => Assert.Contains(line.Status, new[] { "confirmed", "unconfirmed", "practice", "design" }));
        Assert.All(RulePack.Current.Lines.Where(line => line.Status is "confirmed" or "unconfirmed"), line => Assert.NotEmpty(line.Source));
    }

    [Fact]
    public void A_run_that_reaches_beyond_the_context_is_refused_by_name()
    {
        using var embedded = PackReading.OpenEmbedded();
        var text = embedded.ReadToEnd().Replace("air,a34004,flat,8,", "air,a34004,flat,24,", StringComparison.Ordinal);
        var refusal = Assert.Throws<FormatException>(() => PackReading.Read(new StringReader(text)));
        Assert.Equal("Rule pack, (air, a34004): a slot would depend on slots 33 away, the context is 24.", refusal.Message);
    }

    [Fact]
    public void A_limit_that_is_no_number_is_refused_by_name()
    {
        using var embedded = PackReading.OpenEmbedded();
        var text = embedded.ReadToEnd().Replace("air,a34004,range high,1000,", "air,a34004,range high,much,", StringComparison.Ordinal);
        var refusal = Assert.Throws<FormatException>(() => PackReading.Read(new StringReader(text)));
        Assert.Equal("Rule pack, air/a34004, range high: 'much' is not a number.", refusal.Message);
    }
}
