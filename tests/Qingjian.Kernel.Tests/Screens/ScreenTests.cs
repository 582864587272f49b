using Microsoft.Playwright;
using Qingjian.Kernel.Tests.Sample;

namespace Qingjian.Kernel.Tests.Screens;

/// <summary>The shell in a real browser. QINGJIAN_SCREENS names a folder that keeps the pictures.</summary>
public sealed class ScreenTests : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(File.Exists(Chromium), "Chromium is not installed.");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    [Theory]
    [InlineData("light", "zh-CN", 1440, 900)]
    [InlineData("dark", "en", 1440, 900)]
    [InlineData("light", "en", 390, 844)]
    [InlineData("dark", "zh-CN", 390, 844)]
    [InlineData("light", "zh-CN", 320, 640)]
    public async Task Every_page_fits_its_width_and_breaks_no_rule_of_the_policy(string theme, string language, int width, int height)
    {
        await using var host = await SampleHost.StartAsync();
        var password = await host.RegisterAsync("wangmin", Role.Administrator);
        await host.RegisterAsync("chenzhuo", Role.Reviewer, new Scope(SampleRegions.City, null), mustChange: true);
        await using var context = await _browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height } });
        context.SetDefaultTimeout(10_000);
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => { if (message.Type == "error") complaints.Add($"{page.Url}: {message.Text}"); };
        page.PageError += (_, error) => complaints.Add(error);

        await page.GotoAsync($"{host.Address}language/{language}?returnUrl=/theme/{theme}?returnUrl=/signin");
        await Shoot(page, "signin", theme, language, width);
        await page.FillAsync("#user", "wangmin");
        await page.FillAsync("#password", password);
        await page.ClickAsync("main button[type=submit]");
        foreach (var path in new[] { "network/sample", "admin/users", "admin/users/new", "admin/audit", "account" })
        {
            await page.GotoAsync($"{host.Address}{path}");
            if (path == "network/sample")
                await page.WaitForSelectorAsync("qj-chart[data-state=drawn]");
            await Shoot(page, path.Replace('/', '-'), theme, language, width);
            var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overflow <= 0, $"{path} is {overflow} px wider than the screen of {width} px.");
        }

        Assert.Empty(complaints);
    }

    private static async Task Shoot(IPage page, string name, string theme, string language, int width)
    {
        if (Environment.GetEnvironmentVariable("QINGJIAN_SCREENS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}-{theme}-{language}.png"), FullPage = true });
    }
}
