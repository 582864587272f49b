using Qingjian.Kernel;
using static Qingjian.Archive.Tests.ArchiveHarness;

namespace Qingjian.Archive.Tests.Effective;

public sealed class EffectiveReaderTests
{
    private static readonly DateTimeOffset Decided = Noon.AddDays(1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_decision_changes_how_values_stand_and_nothing_of_what_was_received()
    {
        await using var archive = new ArchiveHarness();
        await using var db = new SqliteTestDb();
        for (var hour = 0; hour < 4; hour++)
            archive.Hour(Noon.AddHours(hour), $"{30 + hour}");
        await archive.Project();
        await PutAsync(db, 1, Standing.Invalid, 1, 3);

        Assert.Equal("30:Valid:0 31:Invalid:1 32:Invalid:1 33:Valid:0", await SeriesAsync(archive, db));
        Assert.Equal("12:00=30 13:00=31 14:00=32 15:00=33", await archive.Digits());
    }

    [Fact]
    public async Task The_larger_number_holds_and_taking_it_back_lets_the_earlier_one_hold_again()
    {
        await using var archive = new ArchiveHarness();
        await using var db = new SqliteTestDb();
        for (var hour = 0; hour < 3; hour++)
            archive.Hour(Noon.AddHours(hour), $"{30 + hour}");
        await archive.Project();
        await PutAsync(db, 1, Standing.Invalid, 0, 3);
        await PutAsync(db, 2, Standing.Valid, 1, 2, Decided.AddHours(1));
        Assert.Equal("30:Invalid:1 31:Valid:2 32:Invalid:1", await SeriesAsync(archive, db));

        Assert.Equal(1, await Exclusions.LiftAsync(db, 2, Decided.AddHours(2), Cancel));
        await db.SaveChangesAsync(Cancel);
        Assert.Equal("30:Invalid:1 31:Invalid:1 32:Invalid:1", await SeriesAsync(archive, db));
        Assert.Equal("30:Valid:0 31:Valid:0 32:Valid:0", await SeriesAsync(archive, db, Decided.AddTicks(-1)));
        Assert.Equal("30:Invalid:1 31:Invalid:1 32:Invalid:1", await SeriesAsync(archive, db, Decided));
        Assert.Equal("30:Invalid:1 31:Valid:2 32:Invalid:1", await SeriesAsync(archive, db, Decided.AddHours(1)));
        Assert.Equal("30:Invalid:1 31:Invalid:1 32:Invalid:1", await SeriesAsync(archive, db, Decided.AddHours(2)));
    }

    [Fact]
    public async Task A_decision_never_makes_a_measurement_of_what_the_device_marked()
    {
        await using var archive = new ArchiveHarness();
        await using var db = new SqliteTestDb();
        archive.Hour(Noon, "30", "D");
        archive.Hour(Noon.AddHours(1), "-9999");
        archive.Hour(Noon.AddHours(2), "32");
        await archive.Project();
        await PutAsync(db, 1, Standing.Doubtful, 0, 3);
        Assert.Equal("30:NotNormal:0 :Fault:0 32:Doubtful:1", await SeriesAsync(archive, db));
        await PutAsync(db, 2, Standing.Valid, 0, 3);
        Assert.Equal("30:NotNormal:0 :Fault:0 32:Valid:2", await SeriesAsync(archive, db));
        await PutAsync(db, 3, Standing.Invalid, 0, 3);
        Assert.Equal("30:Invalid:3 :Invalid:3 32:Invalid:3", await SeriesAsync(archive, db));
    }

    [Fact]
    public async Task A_doubtful_value_counts_provisionally_and_no_other_standing_does()
    {
        await using var archive = new ArchiveHarness();
        archive.Hour(Noon, "30");
        await archive.Project();
        var value = (await archive.Values())[0];
        Assert.Equal([Standing.Valid, Standing.Doubtful], Enum.GetValues<Standing>().Where(standing => new EffectiveValue(value, standing, 1).Counts));
    }

    [Fact]
    public async Task A_decision_on_the_whole_station_covers_every_parameter_and_no_other_station()
    {
        await using var archive = new ArchiveHarness();
        await using var db = new SqliteTestDb();
        archive.Upload(Hj212.Commands.HourData, Noon, "a34004-Avg=35,a34004-Flag=N;a21005-Avg=0.812,a21005-Flag=N");
        archive.Upload(Hj212.Commands.HourData, Noon, "a34004-Avg=40,a34004-Flag=N", station: 1);
        await archive.Project();
        Exclusions.Put(db, new(SendsHours, null, Noon, Noon.AddHours(1), Standing.Invalid, 5, Decided));
        await db.SaveChangesAsync(Cancel);
        Assert.Equal("35:Invalid:5", await SeriesAsync(archive, db));
        Assert.Equal("0.812:Invalid:5", await SeriesAsync(archive, db, series: Pm25() with { Parameter = "a21005" }));
        Assert.Equal("40:Valid:0", await SeriesAsync(archive, db, series: Pm25(1)));
    }

    [Fact]
    public async Task A_station_out_of_scope_has_neither_values_nor_decisions()
    {
        await using var archive = new ArchiveHarness();
        await using var db = new SqliteTestDb();
        archive.Hour(Noon, "30");
        await archive.Project();
        await PutAsync(db, 1, Standing.Invalid, 0, 1);
        var reader = new EffectiveReader(archive.Reader, archive.Stations, db);
        Assert.Empty(await reader.SeriesAsync(new Scope("98/", null), Pm25(), Noon, Noon.AddHours(1), null, Cancel));
        Assert.Empty(await reader.ExclusionsAsync(new Scope("98/", null), [SendsHours], Noon, Noon.AddHours(1), null, Cancel));
        Assert.Single(await reader.ExclusionsAsync(new Scope("99/", null), [SendsHours], Noon, Noon.AddHours(1), null, Cancel));
    }

    [Fact]
    public async Task As_of_joins_the_revision_and_the_decision_of_that_moment()
    {
        await using var archive = new ArchiveHarness();
        await using var db = new SqliteTestDb();
        archive.Upload(Hj212.Commands.HourData, Noon, "a34004-Avg=30,a34004-Flag=N", received: Noon.AddHours(1));
        archive.Upload(Hj212.Commands.HourData, Noon, "a34004-Avg=90,a34004-Flag=N", received: Decided.AddHours(1));
        await archive.Project();
        await PutAsync(db, 1, Standing.Doubtful, 0, 1);
        Assert.Equal("", await SeriesAsync(archive, db, Noon));
        Assert.Equal("30:Valid:0", await SeriesAsync(archive, db, Noon.AddHours(2)));
        Assert.Equal("30:Doubtful:1", await SeriesAsync(archive, db, Decided));
        Assert.Equal("90:Doubtful:1", await SeriesAsync(archive, db));
    }

    [Fact]
    public async Task An_exclusion_that_says_nothing_or_too_much_is_refused()
    {
        await using var db = new SqliteTestDb();
        Assert.Throws<ArgumentException>(() => Exclusions.Put(db, new(7, null, Noon, Noon, Standing.Invalid, 1, Decided)));
        Assert.Throws<ArgumentException>(() => Exclusions.Put(db, new(7, null, Noon, Noon.AddHours(1), Standing.Fault, 1, Decided)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Exclusions.Put(db, new(7, null, Noon, Noon.AddHours(1), Standing.Invalid, 0, Decided)));
    }

    private static async Task PutAsync(SqliteTestDb db, long number, Standing standing, int fromHour, int toHour, DateTimeOffset? since = null)
    {
        Exclusions.Put(db, new(SendsHours, "a34004", Noon.AddHours(fromHour), Noon.AddHours(toHour), standing, number, since ?? Decided));
        await db.SaveChangesAsync(Cancel);
    }

    private static async Task<string> SeriesAsync(ArchiveHarness archive, SqliteTestDb db, DateTimeOffset? asOf = null, SeriesKey? series = null) => string.Join(' ',
        (await new EffectiveReader(archive.Reader, archive.Stations, db.Another())
            .SeriesAsync(Scope.Everything, series ?? Pm25(), Noon, Noon.AddDays(1), asOf, Cancel))
        .Select(value => $"{value.Observed.Digits}:{value.Standing}:{value.DecisionNumber}"));
}
