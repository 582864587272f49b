using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Qingjian.Acquisition.Tests.Hosting;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.Tests.Screens;

/// <summary>What every test of pages does: sign in, and look whether a page fits and is accessible. QINGJIAN_SCREENS names a folder
/// that keeps the pictures.</summary>
internal static class BrowserSteps
{
    public static async Task SignInAsync(this IPage page, IntakeHost host, Role role, string theme, string language, string name = "chenzhuo")
    {
        var password = await host.UserAsync(name, role);
        await page.GotoAsync($"{host.Address}theme/{theme}?returnUrl=/signin");
        await page.GotoAsync($"{host.Address}language/{language}?returnUrl=/signin");
        await page.FillAsync("#user", name);
        await page.FillAsync("#password", password);
        await page.ClickAsync("main button[type=submit]");
        await page.WaitForSelectorAsync(".app");
    }

    public static async Task CheckAsync(this IPage page, string state, string theme, string language, int width)
    {
        if (Environment.GetEnvironmentVariable("QINGJIAN_SCREENS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{state}-{width}-{theme}-{language}.png"), FullPage = true });
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{state} is {overflow} px wider than the screen of {width} px.");
        var found = (await page.RunAxe()).Violations.Where(one => one.Impact is "serious" or "critical")
            .SelectMany(one => one.Nodes.Select(node => $"{one.Id}: {node.Html}"));
        Assert.Equal("", string.Join('\n', found));
    }
}
