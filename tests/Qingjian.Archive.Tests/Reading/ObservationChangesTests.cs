using static Qingjian.Archive.Tests.ArchiveHarness;

namespace Qingjian.Archive.Tests.Reading;

public sealed class ObservationChangesTests
{
    private const int Many = 1_000_000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_late_value_is_told_with_its_own_hour_and_told_once()
    {
        await using var archive = new ArchiveHarness();
        archive.Upload(2061, Noon.AddHours(1), "a34004-Avg=36,a34004-Flag=N", received: Noon.AddHours(2));
        await archive.Project();
        var first = await Feed(archive).SinceAsync(0, Many, Cancel);
        var late = archive.Upload(2061, Noon, "a34004-Avg=35,a34004-Flag=N", received: Noon.AddHours(3));
        await archive.Project();
        var second = await Feed(archive).SinceAsync(first.Position, Many, Cancel);
        var third = await Feed(archive).SinceAsync(second.Position, Many, Cancel);

        Assert.Equal(new ChangedHours(SendsHours, "a34004", Noon.AddHours(1), Noon.AddHours(1), Noon.AddHours(1)), Assert.Single(first.Hours));
        Assert.Equal(new ChangedHours(SendsHours, "a34004", Noon, Noon, Noon), Assert.Single(second.Hours));
        Assert.Equal((late, true), (second.Position, second.IsComplete));
        Assert.Empty(third.Hours);
    }

    [Fact]
    public async Task A_revision_is_a_change_and_a_repetition_is_none()
    {
        await using var archive = new ArchiveHarness();
        archive.Hour(Noon, "35");
        await archive.Project();
        var start = (await Feed(archive).SinceAsync(0, Many, Cancel)).Position;
        archive.Hour(Noon, "35");
        await archive.Project();
        var repeated = await Feed(archive).SinceAsync(start, Many, Cancel);
        archive.Hour(Noon, "36");
        await archive.Project();
        var revised = await Feed(archive).SinceAsync(repeated.Position, Many, Cancel);

        Assert.Empty(repeated.Hours);
        Assert.Equal(Noon.UtcDateTime, Assert.Single(revised.Hours).FirstUtc.UtcDateTime);
        Assert.Equal(36, Assert.Single(await Feed(archive).HoursAsync([SendsHours], Noon, Noon.AddHours(1), Cancel)).Value);
    }

    [Fact]
    public async Task A_late_minute_tells_its_hour_again()
    {
        await using var archive = new ArchiveHarness();
        for (var minute = 0; minute < 59; minute++)
            archive.Minute(Noon.AddMinutes(minute), "10");
        await archive.Project();
        var first = await Feed(archive).SinceAsync(0, Many, Cancel);
        archive.Minute(Noon.AddMinutes(59), "70");
        await archive.Project();
        var second = await Feed(archive).SinceAsync(first.Position, Many, Cancel);

        Assert.Equal(Noon.UtcDateTime, Assert.Single(second.Hours).FirstUtc.UtcDateTime);
        // (59 × 10 + 70) / 60 = 11.
        var hour = Assert.Single(await Feed(archive).HoursAsync([SendsMinutes], Noon, Noon.AddHours(1), Cancel));
        Assert.Equal((SendsMinutes, "a34004", 11d, 'N'), (hour.StationId, hour.Parameter, hour.Value, hour.Mark));
    }

    [Fact]
    public async Task A_value_from_a_clock_that_runs_ahead_says_nothing_about_the_time()
    {
        await using var archive = new ArchiveHarness();
        archive.Upload(2061, Noon.AddHours(5), "a34004-Avg=36,a34004-Flag=N", received: Noon.AddHours(2));
        await archive.Project();
        Assert.Null(Assert.Single((await Feed(archive).SinceAsync(0, Many, Cancel)).Hours).TimelyUtc);
    }

    [Fact]
    public async Task A_long_backlog_is_told_in_parts_that_leave_nothing_out()
    {
        await using var archive = new ArchiveHarness();
        for (var hour = 0; hour < 30; hour++)
            archive.Hour(Noon.AddHours(hour * 7 % 30), hour.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await archive.Project();
        var told = new HashSet<DateTimeOffset>();
        var (position, complete) = (0L, false);
        while (!complete)
        {
            var part = await Feed(archive).SinceAsync(position, 4, Cancel);
            Assert.InRange(part.Position - position, 1, 4);
            foreach (var change in part.Hours)
                for (var hour = change.FirstUtc; hour <= change.LastUtc; hour = hour.AddHours(1))
                    told.Add(hour);
            (position, complete) = (part.Position, part.IsComplete);
        }
        Assert.Superset(Enumerable.Range(0, 30).Select(hour => Noon.AddHours(hour).ToUniversalTime()).ToHashSet(), told);
    }

    [Fact]
    public async Task What_is_no_number_has_no_value_and_keeps_its_mark()
    {
        await using var archive = new ArchiveHarness();
        archive.Hour(Noon, "");
        archive.Hour(Noon.AddHours(1), "3.25", "M");
        await archive.Project();
        var hours = await Feed(archive).HoursAsync([SendsHours], Noon, Noon.AddHours(2), Cancel);
        Assert.Equal([(double.NaN, 'N'), (3.25, 'M')], hours.Select(hour => (hour.Value, hour.Mark)));
    }

    private static ObservationChanges Feed(ArchiveHarness archive) => new(archive.Store);
}
