using System.Globalization;
using System.Net;
using System.Text.Json;
using Qingjian.Archive;
using Qingjian.Assessment.Tests.Hosting;
using Qingjian.Kernel;
using Qingjian.Standards;

namespace Qingjian.Assessment.Tests.Air;

public sealed class AirPagesTests
{
    private static readonly DateOnly Day = new(2026, 11, 21);
    private static readonly DateTimeOffset Midnight = BeijingTime.StartOfDay(Day);

    // The digest's worked example: MDA8 139.5 → 140 → IAQI 50 + 50/60·40 = 83.33 → 84. PM2.5 48 → 50 + 50/25·13 = 76.
    private static readonly int[] Ozone = [20, 18, 16, 15, 14, 15, 18, 24, 40, 62, 88, 110, 130, 146, 158, 160, 154, 140, 118, 92, 70, 52, 40, 30];

    [Fact]
    public async Task A_day_is_judged_by_hand_computed_figures_whatever_unit_the_station_sends()
    {
        await using var host = await AssessmentHost.StartAsync();
        await SendDayAsync(host);
        using var browser = await host.SignInAsync("officer", Role.Officer, "990100/");
        foreach (var station in new[] { "N1", "S1" })
        {
            var figure = (await JsonAsync(browser, $"/api/assess/air/{station}/2026-11-21")).GetProperty("figure");
            Assert.Equal((84, "良", "O3", "HJ 633-2026"), (Int(figure, "aqi"), Text(figure, "category"), figure.GetProperty("primary")[0].GetString(), Text(figure, "edition")));
            Assert.Equal("140 48 96 8 30 0.9", Concentrations(figure));
        }

        // The 2012 edition adds the highest hour of ozone (160 → 50) and reads PM2.5 48 on 35–75: 66.25 → 67; ozone still leads.
        var old = (await JsonAsync(browser, "/api/assess/air/N1/2026-11-21?edition=HJ%20633-2012")).GetProperty("figure");
        Assert.Equal((84, 7), (Int(old, "aqi"), old.GetProperty("items").GetArrayLength()));
    }

    [Fact]
    public async Task A_decision_moves_the_day_and_the_explanation_names_it()
    {
        await using var host = await AssessmentHost.StartAsync();
        await SendDayAsync(host);
        using var browser = await host.SignInAsync("officer", Role.Officer, "990100/");

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        // Five hours of PM2.5 out: 19 remain, too few; PM2.5 is missing and 84 is not above 100 (HJ 633-2026 5.3.1).
        await host.DecideAsync(1, "N1", AirItem.PM25, Midnight, Midnight.AddHours(5), Standing.Invalid);
        var explained = await JsonAsync(browser, "/api/assess/air/N1/2026-11-21");
        Assert.Equal("ItemMissing", Text(explained.GetProperty("figure"), "notAssessed"));
        Assert.Equal([(1L, "DecidedInvalid", "PM2.5")], explained.GetProperty("excluded").EnumerateArray()
            .Select(one => (one.GetProperty("decision").GetInt64(), Text(one, "reason")!, Text(one, "item")!)).Distinct());
        Assert.Equal(5, explained.GetProperty("excluded").GetArrayLength());
        var page = await browser.ReadAsync("/assess/air/N1/2026-11-21");
        Assert.Contains("第 1 号决定", page, StringComparison.Ordinal);
        Assert.Contains("19 < 20", page, StringComparison.Ordinal);

        // As of before the decision the day stands as it was; a doubt leaves the number and marks it provisional.
        var before = await JsonAsync(browser, $"/api/assess/air/N1/2026-11-21?asOf={Uri.EscapeDataString(AssessmentHost.Start.ToString("O", CultureInfo.InvariantCulture))}");
        Assert.Equal(84, Int(before.GetProperty("figure"), "aqi"));
        await host.DecideAsync(2, "S1", null, Midnight, Midnight.AddHours(1), Standing.Doubtful);
        var doubted = (await JsonAsync(browser, "/api/assess/air/S1/2026-11-21")).GetProperty("figure");
        Assert.Equal((84, 6), (Int(doubted, "aqi"), Int(doubted, "doubtful")));
    }

    [Fact]
    public async Task The_list_shows_the_stations_of_the_scope_and_each_figure_leads_to_its_steps()
    {
        await using var host = await AssessmentHost.StartAsync();
        await SendDayAsync(host);
        using var browser = await host.SignInAsync("north", Role.Inspector, AssessmentHost.North);
        var page = await browser.ReadAsync("/assess/air");
        Assert.Contains("北一站", page, StringComparison.Ordinal);
        Assert.DoesNotContain("南一站", page, StringComparison.Ordinal);
        Assert.Contains("background:#FFFF00", page, StringComparison.Ordinal);
        Assert.Contains(">84<", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/assess/air/N1/2026-11-21#O3\"", page, StringComparison.Ordinal);
        // The newest hour, 23:00–24:00: PM10 96 → 50 + 50/70·46 = 82.86 → 83 leads, PM2.5 48 gives 76.
        Assert.Contains("href=\"/assess/air/N1/2026-11-21/24\"", page, StringComparison.Ordinal);
        var hour = (await JsonAsync(browser, "/api/assess/air/N1/2026-11-21/24")).GetProperty("figure");
        Assert.Equal((83, "PM10"), (Int(hour, "aqi"), hour.GetProperty("primary")[0].GetString()));
        Assert.Equal(1, (await JsonAsync(browser, "/api/assess/air?day=2026-11-21")).GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("/assess/air/S1/2026-11-21", HttpStatusCode.NotFound)]
    [InlineData("/assess/air/N1/2026-13-01", HttpStatusCode.NotFound)]
    [InlineData("/assess/air/N1/2026-11-21/25", HttpStatusCode.NotFound)]
    [InlineData("/assess/air/N1/2026-11-21/x", HttpStatusCode.NotFound)]
    [InlineData("/assess/air/N1/0001-01-01", HttpStatusCode.NotFound)]
    [InlineData("/assess/air/N1/1999-01-01", HttpStatusCode.OK)]
    [InlineData("/assess/air?day=nonsense&edition=none&page=-3&region=98/", HttpStatusCode.OK)]
    [InlineData("/api/assess/air/S1/2026-11-21", HttpStatusCode.NotFound)]
    [InlineData("/api/assess/air/N1/2026-13-01", HttpStatusCode.BadRequest)]
    [InlineData("/api/assess/air/N1/2026-11-21?edition=GB%201", HttpStatusCode.BadRequest)]
    [InlineData("/api/assess/air/N1/2026-11-21/0", HttpStatusCode.BadRequest)]
    [InlineData("/api/assess/air?day=yesterday", HttpStatusCode.BadRequest)]
    public async Task Addresses_answer_as_they_should(string path, HttpStatusCode expected)
    {
        await using var host = await AssessmentHost.StartAsync();
        using var browser = await host.SignInAsync("north", Role.Inspector, AssessmentHost.North);
        using var response = await browser.GetAsync(path);
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Before_any_standard_the_page_says_so()
    {
        await using var host = await AssessmentHost.StartAsync();
        using var browser = await host.SignInAsync("north", Role.Inspector, AssessmentHost.North);
        Assert.Contains("没有现行标准", await browser.ReadAsync("/assess/air/N1/1999-01-01"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_signed_in_sees_nothing()
    {
        await using var host = await AssessmentHost.StartAsync();
        using var browser = new Browser(host.Address);
        using var page = await browser.GetAsync("/assess/air");
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
        using var api = await browser.GetAsync("/api/assess/air");
        Assert.Contains(api.StatusCode, new[] { HttpStatusCode.Unauthorized, HttpStatusCode.Redirect });
    }

    // N1 sends µg/m³, S1 the same in mg/m³; CO is mg/m³ at both.
    private static async Task SendDayAsync(AssessmentHost host)
    {
        for (var hour = 0; hour < 24; hour++)
        {
            host.Hour("N1", Midnight.AddHours(hour), Values(hour, 1));
            host.Hour("S1", Midnight.AddHours(hour), Values(hour, 1000));
        }

        await host.ProjectedAsync();
    }

    private static Dictionary<AirItem, string> Values(int hour, int divisor) => new()
    {
        [AirItem.SO2] = Number(8m / divisor), [AirItem.NO2] = Number(30m / divisor), [AirItem.CO] = "0.9",
        [AirItem.O3] = Number((decimal)Ozone[hour] / divisor), [AirItem.PM10] = Number(96m / divisor), [AirItem.PM25] = Number(48m / divisor),
    };

    private static string Concentrations(JsonElement figure)
    {
        var items = figure.GetProperty("items").EnumerateArray().ToDictionary(item => Text(item, "item")!, item => item.GetProperty("concentration").GetDecimal());
        return string.Join(' ', new[] { "O3", "PM2.5", "PM10", "SO2", "NO2", "CO" }.Select(item => Number(items[item])));
    }

    private static async Task<JsonElement> JsonAsync(Browser browser, string path)
    {
        using var response = await browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
    }

    private static int Int(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static string Number(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
