using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Qingjian.Kernel;
using Qingjian.Network.Tests.Hosting;

namespace Qingjian.Network.Tests.Screens;

/// <summary>The pages of this room in a real browser. QINGJIAN_SCREENS names a folder that keeps the pictures.</summary>
public sealed class ScreenTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly string[] Paths =
    [
        "network/map", "network/stations", "network/stations/{0}", "network/stations/{0}/edit", "network/stations/{0}/parameters", "network/stations/{0}/site",
        "network/stations/import", "network/regions", "network/organisations",
    ];

    [Theory]
    [InlineData("light", "zh-CN", 1440, 900)]
    [InlineData("dark", "en", 390, 844)]
    public async Task Every_page_fits_its_width_and_has_no_serious_axe_finding(string theme, string language, int width, int height)
    {
        await using var context = await chromium.NewContextAsync(width, height);
        await using var host = await NetworkHost.StartAsync();
        var entered = await host.EnterAsync(Prefecture.Network);
        foreach (var (index, id) in entered.StationIds.Values.Index())
            host.States[id] = new((StationState)(index % 9 == 0 ? 3 : index % 7 == 0 ? 2 : 1), NetworkHost.Start, NetworkHost.Start);
        var page = await context.NewPageAsync();
        await SignInAsync(page, host, theme, language);
        var station = Prefecture.Network.Stations[0].Code;
        foreach (var path in Paths.Select(path => path.Replace("{0}", station, StringComparison.Ordinal)))
        {
            await page.GotoAsync(host.Address + path);
            if (path == "network/map")
                await page.WaitForSelectorAsync("qj-map[data-state=drawn]");
            await CheckAsync(page, path, theme, language, width);
        }
    }

    private static async Task SignInAsync(IPage page, NetworkHost host, string theme, string language)
    {
        var password = await host.RegisterAsync("limin", Role.Officer);
        await page.GotoAsync($"{host.Address}theme/{theme}?returnUrl=/signin");
        await page.GotoAsync($"{host.Address}language/{language}?returnUrl=/signin");
        await page.FillAsync("#user", "limin");
        await page.FillAsync("#password", password);
        await page.ClickAsync("main button[type=submit]");
        await page.WaitForSelectorAsync(".app");
    }

    private static async Task CheckAsync(IPage page, string path, string theme, string language, int width)
    {
        if (Environment.GetEnvironmentVariable("QINGJIAN_SCREENS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{path.Replace('/', '-')}-{width}-{theme}-{language}.png"), FullPage = true });
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{path} is {overflow} px wider than the screen of {width} px.");
        var found = (await page.RunAxe()).Violations.Where(one => one.Impact is "serious" or "critical")
            .SelectMany(one => one.Nodes.Select(node => $"{path}: {one.Id}: {node.Html}"));
        Assert.Equal("", string.Join('\n', found));
    }
}
