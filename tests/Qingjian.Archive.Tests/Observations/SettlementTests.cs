using Qingjian.Hj212;
using Qingjian.Kernel;
using static Qingjian.Archive.Tests.ArchiveHarness;

namespace Qingjian.Archive.Tests.Observations;

public sealed class SettlementTests
{
    [Fact]
    public async Task A_day_that_is_over_is_sorted_away_and_reads_and_revisions_do_not_notice()
    {
        await using var archive = new ArchiveHarness();
        archive.Hour(Noon, "35");
        archive.Minute(Noon, "10");
        await archive.Project();
        archive.Hour(Noon.AddDays(1), "36");
        await archive.Project();
        Assert.Equal((2, 1), (archive.Count("settled"), archive.Count("observation")));
        Assert.Equal(["35", "36"], (await archive.Values()).Select(value => value.Digits.ToString()));

        archive.Hour(Noon, "35");
        archive.Hour(Noon, "77");
        archive.Minute(Noon.AddMinutes(1), "12");
        await archive.Project();
        Assert.Equal(["77", "36"], (await archive.Values()).Select(value => value.Digits.ToString()));
        Assert.Equal(1, archive.Count("receipt"));
        Assert.Equal("11", Assert.Single(await archive.Values(Pm25(SendsMinutes))).Digits.ToString());

        archive.Restart();
        archive.Hour(Noon.AddDays(3), "38");
        await archive.Project();
        Assert.Equal(["77", "36", "38"], (await archive.Values()).Select(value => value.Digits.ToString()));
        Assert.Equal("38", Assert.Single(archive.Reader.Latest(Scope.Everything, [SendsHours], Period.Hour)).Value.Digits.ToString());
    }
}
