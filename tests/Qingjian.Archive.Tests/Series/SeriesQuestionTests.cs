using Qingjian.Archive.Series;
using Qingjian.Hj212;

namespace Qingjian.Archive.Tests.Series;

public sealed class SeriesQuestionTests
{
    [Fact]
    public void A_time_without_offset_is_Beijing_time_and_one_with_an_offset_is_what_it_says()
    {
        var question = SeriesQuestion.Read(new("a34004", "hour", null, "2026-03-01", "2026-03-01T07:00:00Z"), []);
        Assert.NotNull(question);
        Assert.Equal((Period.Hour, null), (question.Period, question.Statistic));
        Assert.Equal(new DateTimeOffset(2026, 2, 28, 16, 0, 0, TimeSpan.Zero), question.From);
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 7, 0, 0, TimeSpan.Zero), question.To);
    }

    [Theory]
    [InlineData("", "hour", null, "2026-03-01", "2026-03-02", "parameter", "factor code")]
    [InlineData("a34004", "week", null, "2026-03-01", "2026-03-02", "period", "'week' is not known")]
    [InlineData("a34004", "3", null, "2026-03-01", "2026-03-02", "period", "'3' is not known")]
    [InlineData("a34004", "hour", "median", "2026-03-01", "2026-03-02", "statistic", "'median' is not known")]
    [InlineData("a34004", "hour", null, "yesterday", "2026-03-02", "from", "'yesterday' is not a time")]
    [InlineData("a34004", "hour", null, "2026-03-02", "2026-03-01", "to", "not later than from '2026-03-02'")]
    public void A_wrong_field_is_named_with_its_value_and_the_rule(
        string parameter, string period, string? statistic, string from, string to, string field, string says)
    {
        var errors = new Dictionary<string, string[]>();
        Assert.Null(SeriesQuestion.Read(new(parameter, period, statistic, from, to), errors));
        Assert.Contains(says, Assert.Single(errors[field]), StringComparison.Ordinal);
        Assert.Single(errors);
    }
}
