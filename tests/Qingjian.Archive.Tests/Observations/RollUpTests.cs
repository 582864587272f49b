using Qingjian.Hj212;
using Qingjian.Kernel;
using static Qingjian.Archive.Tests.ArchiveHarness;

namespace Qingjian.Archive.Tests.Observations;

public sealed class RollUpTests
{
    private static readonly SeriesKey Hour = Pm25(SendsMinutes);

    [Fact]
    public async Task An_hour_is_computed_from_the_minutes_of_a_station_that_sends_no_hours()
    {
        await using var archive = new ArchiveHarness();
        for (var minute = 0; minute < 60; minute++)
            archive.Minute(Noon.AddMinutes(minute), minute < 30 ? "10" : "13");
        await archive.Project();
        var value = Assert.Single(await archive.Values(Hour));
        // (30 × 10 + 30 × 13) / 60 = 11.5, half to even at no decimals: 12.
        Assert.Equal(("12", 'N', Origin.RolledUp), (value.Digits.ToString(), value.Mark, value.Origin));
        Assert.Equal((60, 60), (value.ValidCount, value.DueCount));
        Assert.Equal(Noon, value.StartUtc);
    }

    [Fact]
    public async Task A_late_minute_and_a_revised_minute_compute_their_hour_again()
    {
        await using var archive = new ArchiveHarness();
        for (var minute = 0; minute < 44; minute++)
            archive.Minute(Noon.AddMinutes(minute), "10");
        archive.Minute(Noon.AddHours(1), "99");
        await archive.Project();
        Assert.Equal('D', (await archive.Values(Hour))[0].Mark);

        archive.Minute(Noon.AddMinutes(59), "55");
        archive.Minute(Noon, "100");
        await archive.Project();
        var hour = (await archive.Values(Hour))[0];
        // 43 × 10 + 100 + 55 = 585; 585 / 45 = 13.
        Assert.Equal(("13", 'N', 45), (hour.Digits.ToString(), hour.Mark, hour.ValidCount));
        Assert.Equal(2, archive.Count("rolled"));
    }

    [Fact]
    public async Task Hours_computed_step_by_step_equal_those_computed_from_scratch()
    {
        await using var steps = new ArchiveHarness();
        await using var scratch = new ArchiveHarness();
        var random = new Random(1);
        for (var i = 0; i < 400; i++)
        {
            var (stamp, digits, mark) = (Noon.AddMinutes(random.Next(300)), random.Next(5, 90).ToString(System.Globalization.CultureInfo.InvariantCulture), random.Next(5) == 0 ? "M" : "N");
            steps.Minute(stamp, digits, mark);
            scratch.Minute(stamp, digits, mark);
            if (i % 17 == 0)
                await steps.Project();
            if (i % 90 == 0)
                steps.Restart();
        }
        await steps.Project();
        await scratch.Project();
        Assert.Equal(await scratch.Values(Hour), await steps.Values(Hour));
        Assert.Equal(5, (await scratch.Values(Hour)).Count);
    }

    [Fact]
    public async Task A_station_that_sends_hours_is_not_rolled_up()
    {
        await using var archive = new ArchiveHarness();
        archive.Upload(Commands.MinuteData, Noon, "a34004-Avg=10,a34004-Flag=N");
        await archive.Project();
        Assert.Equal(0, archive.Count("rolled"));
        Assert.Empty(await archive.Values());
    }

    [Fact]
    public async Task The_newest_computed_hour_is_among_the_latest_values()
    {
        await using var archive = new ArchiveHarness();
        archive.Minute(Noon, "10");
        await archive.Project();
        archive.Restart();
        archive.Minute(Noon.AddMinutes(1), "12");
        await archive.Project();
        var latest = Assert.Single(archive.Reader.Latest(Scope.Everything, [SendsMinutes], Period.Hour));
        Assert.Equal(("11", 2), (latest.Value.Digits.ToString(), latest.Value.ValidCount));
    }
}
