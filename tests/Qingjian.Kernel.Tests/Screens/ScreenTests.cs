using Microsoft.Playwright;
using Qingjian.Kernel.Tests.Sample;

namespace Qingjian.Kernel.Tests.Screens;

/// <summary>The pages in a real browser. QINGJIAN_SCREENS names a folder that keeps the pictures.</summary>
public sealed class ScreenTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData("light", "zh-CN", 1440, 900)]
    [InlineData("dark", "en", 1440, 900)]
    [InlineData("light", "en", 390, 844)]
    [InlineData("dark", "zh-CN", 390, 844)]
    [InlineData("light", "zh-CN", 320, 640)]
    public async Task Every_page_fits_its_width_and_breaks_no_rule_of_the_policy(string theme, string language, int width, int height)
    {
        await using var host = await SampleHost.StartAsync();
        await host.RegisterAsync("chenzhuo", Role.Reviewer, new Scope(SampleRegions.City, null), mustChange: true);
        await using var context = await chromium.NewContextAsync(width, height);
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => { if (message.Type == "error") complaints.Add($"{page.Url}: {message.Text}"); };
        page.PageError += (_, error) => complaints.Add(error);

        await page.GotoAsync($"{host.Address}theme/{theme}?returnUrl=/signin");
        await page.GotoAsync($"{host.Address}language/{language}?returnUrl=/signin");
        await CheckAsync(page, "signin", theme, language, width);
        await Chromium.SignInAsync(page, host);
        foreach (var path in new[] { "network/sample", "admin/users", "admin/users/new", "admin/audit", "account", "nowhere" })
        {
            await page.GotoAsync($"{host.Address}{path}");
            if (path == "network/sample")
                await page.WaitForSelectorAsync("qj-chart[data-state=drawn]");
            await CheckAsync(page, path, theme, language, width);
        }

        Assert.Equal([$"{host.Address}nowhere: Failed to load resource: the server responded with a status of 404 (Not Found)"], complaints);
    }

    private static async Task CheckAsync(IPage page, string path, string theme, string language, int width)
    {
        if (Environment.GetEnvironmentVariable("QINGJIAN_SCREENS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{path.Replace('/', '-')}-{width}-{theme}-{language}.png"), FullPage = true });
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{path} is {overflow} px wider than the screen of {width} px.");
    }
}
