using Qingjian.Network;
using Qingjian.Quality;
using Qingjian.Review.Today;

namespace Qingjian.Review.Tests.Today;

public sealed class FindingDutyTests
{
    [Theory]
    [InlineData("2026-11-21T23:00:00+08:00", "2026-11-22T12:00:00+08:00")]
    [InlineData("2026-11-22T00:00:00+08:00", "2026-11-22T12:00:00+08:00")]
    [InlineData("2026-11-22T01:00:00+08:00", "2026-11-23T12:00:00+08:00")]
    public void A_finding_is_due_at_noon_after_the_day_of_its_last_hour(string end, string due)
    {
        var to = DateTimeOffset.Parse(end, System.Globalization.CultureInfo.InvariantCulture).ToUniversalTime();
        var finding = new Finding(1, 1, "a34004", FindingCause.Flat, to.AddHours(-5), to, FactLevel.Warn, 5, "[]", to, null);

        Assert.Equal(DateTimeOffset.Parse(due, System.Globalization.CultureInfo.InvariantCulture), FindingDuty.DueOf(finding));
    }
}
