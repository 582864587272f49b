using Qingjian.Archive.Months;

namespace Qingjian.Archive.Tests.Months;

public sealed class DataMonthTests
{
    [Theory]
    [InlineData("2026-02-28T15:59:59.999Z", 202602)]
    [InlineData("2026-02-28T16:00:00Z", 202603)]
    [InlineData("2025-12-31T16:00:00Z", 202601)]
    [InlineData("1969-12-31T15:00:00Z", 196912)]
    public void A_month_begins_at_midnight_in_Beijing(string instant, int month) =>
        Assert.Equal(month, DataMonth.At(DateTimeOffset.Parse(instant, null).ToUnixTimeMilliseconds()).Number);

    [Fact]
    public void Months_follow_each_other_without_a_gap()
    {
        Assert.Equal(DataMonth.Of(202401).LowMs, DataMonth.Of(202312).HighMs);
        Assert.Equal(29 * 86_400_000L, DataMonth.Of(202402).HighMs - DataMonth.Of(202402).LowMs);
    }
}
