using System.Globalization;
using Acceptance.Tests.Product;
using Microsoft.Playwright;

namespace Acceptance.Tests.Flows;

/// <summary>The station page: YC-A06 had a maintenance (mark M) on the day before, from 10:00 to 13:00.</summary>
public sealed class StationPageTests(RunningProduct product)
{
    private const string Path = "network/stations/YC-A06";

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task The_curve_is_drawn_with_its_neighbours_and_what_is_known_about_the_station(int width)
    {
        await using var visit = await product.VisitAsync("reviewer", width);
        await visit.OpenAsync(Path);
        Assert.True(await visit.InkAsync("#curve") > 5_000);
        Assert.Equal("own,band,peer", await visit.Page.EvaluateAsync<string>("document.querySelector('#curve').data.series.map(one => one.role).join()"));
        Assert.Equal("链路,设备标记", await visit.Page.EvaluateAsync<string>("document.querySelector('#curve').data.lanes.map(one => one.name).slice(0, 2).join()"));
        Assert.Equal("维护", await visit.Page.EvaluateAsync<string>("document.querySelector('#curve').data.lanes[1].spans[0].text"));
        Assert.Equal(10, await visit.Page.Locator(".smalls qj-chart[data-state=drawn]").CountAsync());
        Assert.Equal(11, await visit.Page.Locator(".now li").CountAsync());
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task A_value_in_the_table_leads_to_its_frame_with_the_password_masked(int width)
    {
        await using var visit = await product.VisitAsync("reviewer", width);
        await visit.OpenAsync(Path);
        await visit.Page.Locator("#curve button").ClickAsync();
        var link = visit.Page.Locator("#curve tbody a").First;
        var shown = await link.InnerTextAsync();
        await link.ClickAsync();
        await visit.Page.WaitForSelectorAsync("#frame pre");
        var frame = await visit.Page.Locator("#frame pre").InnerTextAsync();
        Assert.Contains(";PW=;", frame, StringComparison.Ordinal);
        Assert.Contains($"a34004-Avg={shown},", frame, StringComparison.Ordinal);
        await visit.Page.WaitForFunctionAsync("() => { const box = document.querySelector('#frame').getBoundingClientRect(); return box.top < innerHeight && box.bottom > 0; }");
        await visit.Page.ClickAsync("#frame [data-close]");
        await visit.Page.WaitForFunctionAsync("() => !document.querySelector('#frame')");
    }

    [Fact]
    public async Task A_click_on_the_curve_opens_the_frame_of_the_value_there()
    {
        await using var visit = await product.VisitAsync("reviewer", 1440);
        await visit.OpenAsync(Path);
        var box = (await visit.Page.Locator("#curve .plot").BoundingBoxAsync())!;
        await visit.Page.Mouse.ClickAsync(box.X + box.Width / 2, box.Y + box.Height / 3);
        await visit.Page.WaitForSelectorAsync("#frame .big");
        Assert.Contains("at=", visit.Page.Url, StringComparison.Ordinal);
        await visit.ChartsDrawnAsync();
        Assert.True(await visit.InkAsync("#curve") > 5_000);
    }

    [Fact]
    public async Task Whoever_may_not_see_frames_sees_the_value_and_who_may()
    {
        await using var visit = await product.VisitAsync("enterprise", 1440);
        await visit.OpenAsync("network/stations");
        await visit.Page.Locator("tbody a").First.ClickAsync();
        await visit.Page.WaitForSelectorAsync("#curve[data-state=drawn]");
        await visit.Page.Locator("#curve button").ClickAsync();
        await visit.Page.Locator("#curve tbody a").First.ClickAsync();
        await visit.Page.WaitForSelectorAsync("#frame .big");
        Assert.Equal(0, await visit.Page.Locator("#frame pre").CountAsync());
        Assert.Contains("查看原始报文需要", await visit.Page.Locator("#frame").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Period_span_and_parameter_are_switched_by_links(int width)
    {
        await using var visit = await product.VisitAsync("reviewer", width);
        await visit.OpenAsync(Path);
        await ShowsAsync(visit, hours: 72);
        await visit.Page.ClickAsync(".seg a:text-is('7 天')");
        await visit.Page.AtAsync("*days=7*");
        await ShowsAsync(visit, hours: 168);
        await visit.Page.ClickAsync(".now a:has-text('O₃')");
        await visit.Page.AtAsync("*parameter=a05024*");
        await Assertions.Expect(visit.Page.Locator("h2", new() { HasText = "O₃ 小时均值" })).ToBeVisibleAsync();
        Assert.Contains("days=7", visit.Page.Url, StringComparison.Ordinal);
        await visit.Page.ClickAsync(".seg a:text-is('分钟')");
        await visit.Page.AtAsync("*period=minute*");
        await visit.Page.WaitForFunctionAsync("() => document.querySelector('#curve').data?.periodMs === 60000");
        // The demo's minutes began when it went live; an hour before there are none, and the chart says so.
        await visit.ChartsDrawnAsync();
        Assert.Contains(await visit.Page.Locator("#curve").GetAttributeAsync("data-state"), new[] { "drawn", "empty" });
    }

    [Fact]
    public async Task Live_values_follow_within_a_minute_without_a_reload()
    {
        await using var visit = await product.VisitAsync("reviewer", 1440);
        await visit.OpenAsync(Path);
        await visit.Page.EvaluateAsync("window.kept = true");
        await visit.PatchedAsync("[data-key^='YC-A06.']");
        Assert.True(await visit.Page.EvaluateAsync<bool>("window.kept === true"));
        Assert.True(decimal.TryParse(await visit.Page.Locator("[data-key='YC-A06.a34004']").InnerTextAsync(), CultureInfo.InvariantCulture, out var value) && value > 0);
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Charts_are_still_drawn_after_going_on_back_and_switching_the_language(int width)
    {
        await using var visit = await product.VisitAsync("reviewer", width);
        await visit.OpenAsync(Path);
        await visit.Page.Locator(".smalls li > a").First.ClickAsync();
        await visit.Page.AtAsync("*parameter=a34002*");
        await ShowsAsync(visit, "a34002");
        Assert.True(await visit.InkAsync("#curve") > 5_000, "after going on");
        await visit.Page.GoBackAsync();
        await ShowsAsync(visit, "a34004");
        Assert.True(await visit.InkAsync("#curve") > 5_000, "after going back");
        await visit.Page.ClickAsync("a[href^='/language/en']");
        await visit.Page.WaitForSelectorAsync("html[lang=en]");
        await visit.ChartsDrawnAsync();
        Assert.True(await visit.InkAsync("#curve") > 5_000, "after switching the language");
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Lantai Centre");
        await Assertions.Expect(visit.Page.Locator("#curve button")).ToHaveTextAsync("Table");
    }

    [Fact]
    public async Task A_chart_that_cannot_be_read_says_so_and_leaves_the_rest_of_the_page()
    {
        await using var visit = await product.VisitAsync("reviewer", 1440);
        await visit.Page.RouteAsync("**/series?*lanes=true*", route => route.FulfillAsync(new() { Status = 500 }));
        await visit.OpenAsync(Path);
        Assert.Equal("failed", await visit.Page.Locator("#curve").GetAttributeAsync("data-state"));
        Assert.Equal(10, await visit.Page.Locator(".smalls qj-chart[data-state=drawn]").CountAsync());
        await visit.Page.UnrouteAsync("**/series?*lanes=true*");
        await visit.Page.Locator("#curve button").ClickAsync();
        await visit.Page.WaitForSelectorAsync("#curve[data-state=drawn]");
    }

    private static Task<IJSHandle> ShowsAsync(Visit visit, int hours) => visit.Page.WaitForFunctionAsync(
        "hours => { const { from, to } = document.querySelector('#curve').data ?? {}; return (to - from) / 3600000 === hours; }", hours);

    private static async Task ShowsAsync(Visit visit, string parameter)
    {
        await visit.Page.WaitForFunctionAsync("key => document.querySelector('#curve').data?.series[0].key === key", parameter);
        await visit.ChartsDrawnAsync();
    }
}
