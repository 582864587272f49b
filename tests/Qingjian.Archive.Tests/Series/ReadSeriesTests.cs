using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Qingjian.Archive.Series;
using static Qingjian.Archive.Tests.ArchiveHarness;

namespace Qingjian.Archive.Tests.Series;

public sealed class ReadSeriesTests
{
    private static readonly SeriesFields TheDay = new("a34004", "hour", null, "2026-03-01", "2026-03-02");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_curve_has_a_point_per_value_a_hole_where_values_are_missing_and_says_what_the_device_said()
    {
        await using var archive = new ArchiveHarness();
        archive.Hour(Noon, "35.0");
        archive.Hour(Noon.AddHours(3), "36", "M");
        archive.Hour(Noon.AddHours(4), "1");
        archive.Hour(Noon.AddHours(4), "2");
        await archive.Project();
        var answer = Assert.IsType<Ok<ChartAnswer>>((await Ask(archive, "S7", TheDay)).Result).Value!;
        var noon = Noon.ToUnixTimeMilliseconds();
        Assert.Equal(
            $"[[{noon},35.0],[{noon + 3_600_000},null],[{noon + 3 * 3_600_000},36,\"qc\"],[{noon + 4 * 3_600_000},2,\"corrected\"]]",
            JsonSerializer.Serialize(answer.Series[0].Points));
        Assert.Equal(("µg/m³", 3_600_000L, 1), (answer.Unit, answer.PeriodMs, answer.Series[0].Revised));
        Assert.Equal("城南站", answer.Series[0].Name);
    }

    [Fact]
    public async Task Neighbours_make_a_range_and_a_median_of_their_normal_values_alone()
    {
        await using var archive = new ArchiveHarness();
        archive.Hour(Noon, "90");
        Peer(archive, 1, Noon, "30");
        Peer(archive, 2, Noon, "40");
        Peer(archive, 3, Noon, "999", "D");
        Peer(archive, 4, Noon, "70");
        Peer(archive, 1, Noon.AddHours(1), "31");
        await archive.Project();
        var answer = Assert.IsType<Ok<ChartAnswer>>((await Ask(archive, "S7", TheDay with { Peers = true })).Result).Value!;
        var noon = Noon.ToUnixTimeMilliseconds();
        Assert.Equal(["own", "band", "peer"], answer.Series.Select(series => series.Role));
        // One neighbour alone at 13:00 is no range.
        Assert.Equal($"[[{noon},30,null,70]]", JsonSerializer.Serialize(answer.Series[1].Points));
        Assert.Equal($"[[{noon},40]]", JsonSerializer.Serialize(answer.Series[2].Points));
    }

    private static void Peer(ArchiveHarness archive, int station, DateTimeOffset stamp, string value, string mark = "N") =>
        archive.Upload(Hj212.Commands.HourData, stamp, $"a34004-Avg={value},a34004-Flag={mark}", station);

    [Fact]
    public async Task A_curve_shows_what_was_decided_and_what_was_in_force_at_a_moment()
    {
        await using var archive = new ArchiveHarness();
        await using var db = new SqliteTestDb();
        archive.Hour(Noon, "30");
        archive.Hour(Noon.AddHours(1), "31");
        await archive.Project();
        Exclusions.Put(db, new(SendsHours, "a34004", Noon, Noon.AddHours(1), Standing.Doubtful, 1, Noon.AddDays(1)));
        Exclusions.Put(db, new(SendsHours, "a34004", Noon.AddHours(1), Noon.AddHours(2), Standing.Invalid, 2, Noon.AddDays(1)));
        await db.SaveChangesAsync(Cancel);
        var noon = Noon.ToUnixTimeMilliseconds();
        var now = Assert.IsType<Ok<ChartAnswer>>((await Ask(archive, "S7", TheDay, db: db)).Result).Value!;
        Assert.Equal($"[[{noon},30,\"suspect\"],[{noon + 3_600_000},31,\"invalid\"]]", JsonSerializer.Serialize(now.Series[0].Points));
        var before = Assert.IsType<Ok<ChartAnswer>>((await Ask(archive, "S7", TheDay with { AsOf = "2026-03-02T11:59" }, db: db)).Result).Value!;
        Assert.Equal($"[[{noon},30],[{noon + 3_600_000},31]]", JsonSerializer.Serialize(before.Series[0].Points));
        var wrong = Assert.IsType<ValidationProblem>((await Ask(archive, "S7", TheDay with { AsOf = "soon" }, db: db)).Result);
        Assert.Contains("'soon' is not a time", wrong.ProblemDetails.Errors["asOf"][0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_station_out_of_scope_is_not_found()
    {
        await using var archive = new ArchiveHarness();
        Assert.IsType<NotFound>((await Ask(archive, "S7", TheDay, region: "98/")).Result);
        Assert.IsType<NotFound>((await Ask(archive, "S9", TheDay)).Result);
    }

    [Fact]
    public async Task More_points_than_a_chart_can_show_are_refused_with_a_way_out()
    {
        await using var archive = new ArchiveHarness();
        var refused = Assert.IsType<ValidationProblem>((await Ask(archive, "S7", TheDay with { Period = "minute", To = "2026-03-31" })).Result);
        Assert.Contains("are 43200 values; a chart shows at most 5000", refused.ProblemDetails.Errors["to"][0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_frame_behind_the_value_in_force_is_found_by_its_start()
    {
        await using var archive = new ArchiveHarness();
        archive.Hour(Noon, "35");
        archive.Hour(Noon, "36");
        await archive.Project();
        var newest = await ReadFrame.Handle("S7", "a34004", "hour", "2026-03-01T12:00", null, null, User("99/"), archive.Stations, archive.Reader, Cancel);
        Assert.Contains("a34004-Avg=36", Assert.IsType<Ok<FrameBehind>>(newest.Result).Value!.Text, StringComparison.Ordinal);
        var first = await ReadFrame.Handle("S7", "a34004", "hour", "2026-03-01T04:00:00Z", null, 1, User("99/"), archive.Stations, archive.Reader, Cancel);
        Assert.Contains("a34004-Avg=35", Assert.IsType<Ok<FrameBehind>>(first.Result).Value!.Text, StringComparison.Ordinal);
        var none = await ReadFrame.Handle("S7", "a34004", "hour", "2026-03-01T13:00", null, null, User("99/"), archive.Stations, archive.Reader, Cancel);
        Assert.IsType<NotFound>(none.Result);
    }

    private static Task<Results<Ok<ChartAnswer>, NotFound, ValidationProblem>> Ask(ArchiveHarness archive, string code, SeriesFields fields, string region = "99/", SqliteTestDb? db = null) =>
        ReadSeries.Handle(code, fields, User(region), archive.Stations, archive.Reader,
            new EffectiveReader(archive.Reader, archive.Stations, db ?? new SqliteTestDb()), Surroundings(archive), Cancel);

    // Lanes come from the network's timeline and are tested with the whole product.
    private static ChartSurroundings Surroundings(ArchiveHarness archive) => new(
        archive.Stations, archive.Reader, null!, new StringLocalizer<ArchiveWords>(new ResourceManagerStringLocalizerFactory(
            Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance)));

    private static ClaimsPrincipal User(string region) => new(new ClaimsIdentity([new Claim("qj:region", region)], "test"));
}
