using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Qingjian.Kernel.Tests.Sample;

namespace Qingjian.Kernel.Tests.Screens;

/// <summary>The pages in a real browser. QINGJIAN_SCREENS names a folder that keeps the pictures.</summary>
public sealed class ScreenTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData("light", "zh-CN", 1440, 900)]
    [InlineData("dark", "en", 390, 844)]
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
        await SignedIn.AsAdministratorAsync(page, host);
        foreach (var path in new[] { "network/sample", "admin/users", "admin/users/new", "admin/audit", "account", "nowhere" })
        {
            await page.GotoAsync($"{host.Address}{path}");
            if (path == "network/sample")
                await page.WaitForFunctionAsync("() => [...document.querySelectorAll('qj-chart, qj-map')].every(one => one.dataset.state === 'drawn')");
            await CheckAsync(page, path, theme, language, width);
        }

        Assert.Equal([$"{host.Address}nowhere: Failed to load resource: the server responded with a status of 404 (Not Found)"], complaints);
    }

    [Fact]
    public async Task On_a_phone_the_menu_opens_by_touch_and_leads_on()
    {
        await using var host = await SampleHost.StartAsync();
        await using var context = await chromium.NewContextAsync(390, 844);
        var page = await context.NewPageAsync();
        await SignedIn.AsAdministratorAsync(page, host);
        Assert.False(await page.Locator(".nav").IsVisibleAsync());

        await page.ClickAsync(".menu summary");
        await CheckAsync(page, "menu-open", "light", "zh-CN", 390);
        await page.ClickAsync(".nav a[href^='/admin/users']");

        await page.WaitForSelectorAsync(".filters");
        // The page is patched in place; its menu is folded by a script a moment later.
        await Assertions.Expect(page.Locator(".nav")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_new_users_password_is_on_the_screen_and_a_refusal_names_who_can_help()
    {
        await using var host = await SampleHost.StartAsync();
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await SignedIn.AsAdministratorAsync(page, host);
        await page.GotoAsync($"{host.Address}admin/users/new");
        await page.FillAsync("#name", "chenzhuo");
        await page.FillAsync("#display", "陈卓");
        await page.SelectOptionAsync("#role", "Reviewer");
        await page.ClickAsync(".form button[type=submit]");
        var password = await page.Locator(".secret code").InnerTextAsync();
        await CheckAsync(page, "secret", "light", "zh-CN", 1440);

        await page.ClickAsync(".secret .btn");
        await page.ClickAsync("a:text('陈卓')");
        await page.WaitForSelectorAsync("#display");
        await CheckAsync(page, "user", "light", "zh-CN", 1440);
        await page.ClickAsync(".btn.d");
        await page.WaitForSelectorAsync(".toast");
        await page.ClickAsync("summary[aria-label=账号菜单]");
        await page.ClickAsync("details:has-text('全部区域') summary");
        await CheckAsync(page, "toast", "light", "zh-CN", 1440);

        await using var other = await chromium.NewContextAsync();
        var refused = await other.NewPageAsync();
        await refused.GotoAsync($"{host.Address}signin");
        await refused.FillAsync("#user", "chenzhuo");
        await refused.FillAsync("#password", password);
        await refused.ClickAsync("main button[type=submit]");
        await refused.WaitForSelectorAsync(".say.bad");
        await CheckAsync(refused, "refused", "light", "zh-CN", 1440);
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
