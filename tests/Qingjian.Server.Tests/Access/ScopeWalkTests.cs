using System.Net;
using Qingjian.Kernel;
using Qingjian.Kernel.Tests.Hosting;

namespace Qingjian.Server.Tests.Access;

/// <summary>Users of different districts and an operator's user in one process, one after the other and mixed: every door
/// through which data leave shows only what is theirs, and what is not theirs is as if it did not exist.</summary>
public sealed class ScopeWalkTests(TwoDistricts network) : IClassFixture<TwoDistricts>
{
    private const string Missing = "NOWHERE-9";
    private const string Span = "parameter=a34004&period=hour&from=2025-12-31&to=2026-01-03";

    // Doors that show many stations.
    private static readonly string[] Lists =
    [
        "/network/stations", "/network/map", "/network/live", "/api/stations", "/api/network/map", "/api/stations/export?format=csv", "/admin/refused",
    ];

    // Doors of one station.
    private static readonly string[] Single =
    [
        "/network/stations/{0}", $"/network/stations/{{0}}?{Span}&value=2026-01-01T00:00", "/api/stations/{0}",
        $"/api/stations/{{0}}/series?{Span}", $"/api/stations/{{0}}/series.csv?{Span}",
        "/api/stations/{0}/facts?from=2025-12-31T00:00:00Z&to=2026-01-03T00:00:00Z",
        "/api/stations/{0}/values/a34004/hour/2026-01-01T00:00/frame",
    ];

    private static readonly string[] Editing = ["/network/stations/{0}/edit", "/network/stations/{0}/parameters", "/network/stations/{0}/instruments/new"];

    public static TheoryData<string, Role> Readers => new()
    {
        { "north", Role.Officer }, { "south", Role.Officer }, { "alpha", Role.OperatorEngineer }, { "north-reviewer", Role.Reviewer },
    };

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Lists_maps_exports_and_refused_frames_show_only_what_is_theirs(string user, Role role)
    {
        var (browser, theirs) = await SignInAsync(user, role);
        using var _ = browser;
        var wrong = new List<string>();
        foreach (var path in Lists.Where(path => role != Role.OperatorEngineer || !path.Contains("export", StringComparison.Ordinal)))
        {
            var page = await TextAsync(browser, path, HttpStatusCode.OK);
            var shown = TwoDistricts.Codes.Where(code => page.Contains(code, StringComparison.Ordinal)).ToArray();
            if (!shown.SequenceEqual(theirs))
                wrong.Add($"{path} shows {string.Join(' ', shown)}, theirs are {string.Join(' ', theirs)}");
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task A_station_of_theirs_is_answered_and_another_s_is_as_if_it_did_not_exist(string user, Role role)
    {
        var (browser, theirs) = await SignInAsync(user, role);
        using var _ = browser;
        var wrong = new List<string>();
        foreach (var door in DoorsOf(role))
        {
            var missing = await AskAsync(browser, door, Missing);
            foreach (var code in TwoDistricts.Codes)
            {
                var answer = await AskAsync(browser, door, code);
                var isRight = theirs.Contains(code) ? answer.Status == HttpStatusCode.OK : answer == missing;
                if (!isRight)
                    wrong.Add($"{door} of {code}: {answer.Status}; of one that does not exist: {missing.Status}; same text: {answer.Essence == missing.Essence}");
            }

            if (missing.Status != HttpStatusCode.NotFound)
                wrong.Add($"{door} of a station that does not exist: {missing.Status}");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Live_news_reach_only_those_whose_stations_they_are_about()
    {
        var (north, _) = await SignInAsync("north", Role.Officer);
        var (south, _) = await SignInAsync("south", Role.Officer);
        var (alpha, _) = await SignInAsync("alpha", Role.OperatorEngineer);
        using var nosy = await LiveNews.OpenAsync(north, "/api/live/events?station=SOUTH-1");
        using var northern = await LiveNews.OpenAsync(north, "/api/live/events");
        using var southern = await LiveNews.OpenAsync(south, "/api/live/events");
        using var operators = await LiveNews.OpenAsync(alpha, "/api/live/events");

        await network.SendNewsAsync(hour: 2);

        Assert.Equal(["NORTH-1", "NORTH-2"], await northern.StationsAsync(2));
        Assert.Equal(["SOUTH-1"], await southern.StationsAsync(1));
        Assert.Equal(["NORTH-1", "SOUTH-1"], await operators.StationsAsync(2));
        // What came for others has come by now; nothing of it may have come here.
        Assert.Empty(await nosy.StationsSoFarAsync());
        Assert.Empty((await northern.StationsSoFarAsync()).Except(["NORTH-1", "NORTH-2"]));
        Assert.Empty((await southern.StationsSoFarAsync()).Except(["SOUTH-1"]));
        north.Dispose();
        south.Dispose();
        alpha.Dispose();
    }

    [Fact]
    public async Task A_region_in_the_address_never_widens_a_scope()
    {
        var (north, _) = await SignInAsync("north", Role.Officer);
        using var _1 = north;
        foreach (var region in new[] { $"{TwoDistricts.Province}/", $"{TwoDistricts.Province}/{TwoDistricts.South}/", "" })
        {
            foreach (var path in new[] { "/network/stations", "/network/map", "/network/live", "/api/stations", "/api/network/map" })
                Assert.DoesNotContain("SOUTH-1", await TextAsync(north, $"{path}?region={Uri.EscapeDataString(region)}", HttpStatusCode.OK), StringComparison.Ordinal);
        }
    }

    private async Task<(Browser Browser, string[] Theirs)> SignInAsync(string user, Role role) => user switch
    {
        "north" or "north-reviewer" => (await network.SignInAsync(user, role, TwoDistricts.Region(TwoDistricts.North)), ["NORTH-1", "NORTH-2"]),
        "south" => (await network.SignInAsync(user, role, TwoDistricts.Region(TwoDistricts.South)), ["SOUTH-1"]),
        "alpha" => (await network.SignInAsync(user, role, new Scope("", network.Alpha)), ["NORTH-1", "SOUTH-1"]),
        _ => throw new ArgumentOutOfRangeException(nameof(user), user, "Not a reader of this test."),
    };

    private static IEnumerable<string> DoorsOf(Role role) => Single
        .Where(door => role != Role.OperatorEngineer || !door.Contains(".csv", StringComparison.Ordinal))
        .Concat(role == Role.Officer ? Editing : []);

    // The code that was asked for may be said back; everything else must be the same.
    private static async Task<(HttpStatusCode Status, string Essence)> AskAsync(Browser browser, string door, string code)
    {
        using var answer = await browser.GetAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, door, code));
        var text = Browser.Essence(await Browser.TextAsync(answer)).Replace(code, "CODE", StringComparison.Ordinal);
        return (answer.StatusCode, System.Text.RegularExpressions.Regex.Replace(text, "card-[0-9a-f]+|\"traceId\":\"[^\"]*\"|00-[0-9a-f-]{50,}", ""));
    }

    private static async Task<string> TextAsync(Browser browser, string path, HttpStatusCode expected)
    {
        using var answer = await browser.GetAsync(path);
        Assert.True(answer.StatusCode == expected, $"{path}: {answer.StatusCode}");
        return await Browser.TextAsync(answer);
    }
}
