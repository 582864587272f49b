using Microsoft.Playwright;
using Qingjian.Kernel.Tests.Hosting;
using Qingjian.Kernel.Tests.Sample;

namespace Qingjian.Kernel.Tests.Screens;

/// <summary>Chart, map and live values in a real browser.</summary>
public sealed class ChartTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private const string Drawn = "#chart[data-state=drawn]";

    // Pixels of the canvas that are not empty; 0 while there is no canvas.
    private const string Ink = """
        (() => {
          const canvas = document.querySelector('#chart')?.shadowRoot?.querySelector('canvas');
          if (!canvas?.width) return 0;
          const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
          let ink = 0;
          for (let i = 3; i < data.length; i += 4) if (data[i] > 0) ink++;
          return ink;
        })()
        """;

    // Sum of the colours that were drawn: the same curve in other colours sums up to something else.
    private const string ColourSum = """
        (() => {
          const canvas = document.querySelector('#chart')?.shadowRoot?.querySelector('canvas');
          if (!canvas?.width) return 0;
          const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
          let sum = 0;
          for (let i = 0; i < data.length; i += 4) if (data[i + 3] > 0) sum += data[i] + data[i + 1] + data[i + 2];
          return sum;
        })()
        """;

    private KernelHost _host = null!;
    private IBrowserContext _context = null!;
    private IPage _page = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await SampleHost.StartAsync();
        _context = await chromium.NewContextAsync();
        _page = await _context.NewPageAsync();
        await SignedIn.AsAdministratorAsync(_page, _host);
        await OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_context is not null)
            await _context.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task A_chart_is_still_drawn_after_going_on_back_and_switching_the_language()
    {
        await DrawnAsync();

        await _page.ClickAsync("a[href^='/admin/users']");
        await _page.WaitForSelectorAsync(".filters");
        await _page.GoBackAsync();
        await DrawnAsync();

        await _page.ClickAsync("a[href^='/language/en']");
        await _page.WaitForSelectorAsync("html[lang=en]");
        await DrawnAsync();
        Assert.Equal("Table", await _page.Locator("#chart button").InnerTextAsync());
    }

    [Fact]
    public async Task The_table_shows_beijing_periods_whatever_the_browsers_zone()
    {
        await _page.Locator("#chart button").ClickAsync();

        var rows = await _page.Locator("#chart tbody tr").AllInnerTextsAsync();

        Assert.Equal(120, rows.Count);
        Assert.StartsWith("11-22 14:00–15:00", rows[0], StringComparison.Ordinal);
        Assert.Contains("存疑", rows[120 - 95], StringComparison.Ordinal);
        Assert.Contains("—", rows[120 - 74], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_in_the_table_leads_to_its_own_address()
    {
        await _page.Locator("#chart button").ClickAsync();
        await _page.Locator("#chart tbody a").First.ClickAsync();

        await _page.AtAsync("*/network/sample?at=2026-11-22T06%3A00%3A00.000Z");
    }

    [Fact]
    public async Task A_click_on_the_curve_tells_the_page_which_value_it_was()
    {
        await _page.EvaluateAsync("addEventListener('qj-point', event => { window.point = event.detail; })");
        // A click on a canvas that is not painted yet meets no curve.
        await DrawnAsync();
        var box = (await _page.Locator("#chart .plot").BoundingBoxAsync())!;

        await _page.Mouse.ClickAsync(box.X + box.Width * 0.3f, box.Y + box.Height * 0.3f);

        await _page.WaitForFunctionAsync("() => window.point");
        Assert.Matches("^(a34004|邻站中位数) \\d{13} \\d+$", await _page.EvaluateAsync<string>("`${point.series} ${point.time} ${point.value}`"));
    }

    [Fact]
    public async Task A_reader_who_cannot_see_the_curve_is_told_it_in_words()
    {
        var summary = await _page.Locator("#chart [role=img]").GetAttributeAsync("aria-label");

        Assert.Matches("^PM₂.₅：11-17 15:00 至 11-22 14:00，\\d+ 个值，最低 \\d+，最高 \\d+ µg/m³，缺 2 个$", summary);
    }

    [Fact]
    public async Task A_theme_switch_redraws_in_the_other_colours()
    {
        var before = await PixelAsync();

        await _page.EvaluateAsync("document.documentElement.dataset.theme = 'dark'");

        await _page.WaitForFunctionAsync($"before => {{ const sum = {ColourSum}; return sum > 0 && sum !== before; }}", before);
    }

    [Fact]
    public async Task A_chart_that_cannot_be_read_says_so_and_tries_again_when_asked()
    {
        await _page.EvaluateAsync("document.querySelector('#chart').setAttribute('src', '/api/sample/fails')");
        await _page.WaitForSelectorAsync("#chart[data-state=failed]");
        Assert.Contains("无法读取PM₂.₅", await _page.Locator("#chart .state").InnerTextAsync(), StringComparison.Ordinal);

        await _page.RouteAsync("**/api/sample/fails", route => route.FulfillAsync(new() { Json = new { series = Array.Empty<object>() } }));
        await _page.Locator("#chart button").ClickAsync();

        await _page.WaitForSelectorAsync("#chart[data-state=empty]");
        Assert.Contains("这段时间没有数据", await _page.Locator("#chart .state").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_station_on_the_map_is_a_link()
    {
        await _page.WaitForSelectorAsync("qj-map[data-state=drawn]");
        // The charts above the map may still grow: where the station lies is asked before each click.
        await _page.UntilAtAsync("*/account", async () =>
        {
            var box = (await _page.Locator("qj-map .plot").BoundingBoxAsync())!;
            var at = await _page.EvaluateAsync<float[]>("document.querySelector('qj-map').chart.convertToPixel('geo', [116.5, 39.75])");
            await _page.Mouse.ClickAsync(box.X + at[0], box.Y + at[1]);
        });
    }

    [Fact]
    public async Task Live_values_are_patched_and_a_lost_connection_is_told()
    {
        await _page.WaitForFunctionAsync("() => document.querySelector('[data-key=live]').textContent === '88'");

        await _host.App.StopAsync(TestContext.Current.CancellationToken);

        await _page.WaitForSelectorAsync("qj-live[data-state=down]", new() { State = WaitForSelectorState.Attached });
        await Assertions.Expect(_page.Locator("qj-live .bar")).ToContainTextAsync("连接中断，正在重连");
        Assert.Equal("88", await _page.Locator("[data-key=live]").InnerTextAsync());
    }

    [Fact]
    public async Task The_keyboard_finds_the_search_and_closes_menus()
    {
        await _page.Keyboard.PressAsync("Control+k");
        Assert.Equal("q", await _page.EvaluateAsync<string>("document.activeElement.name"));

        await _page.ClickAsync("summary[aria-label=账号菜单]");
        await _page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(_page.Locator("details.drop[open]")).ToHaveCountAsync(0);
    }

    private async Task OpenAsync()
    {
        await _page.GotoAsync($"{_host.Address}network/sample");
        await _page.WaitForSelectorAsync(Drawn);
    }

    // A state alone is not enough: an engine that ran but drew nothing leaves an empty canvas.
    private async Task DrawnAsync()
    {
        await _page.WaitForSelectorAsync(Drawn);
        await _page.WaitForFunctionAsync($"() => {Ink} > 1000");
    }

    private Task<double> PixelAsync() => _page.EvaluateAsync<double>(ColourSum);
}
