using Microsoft.Playwright;
using Qingjian.Acquisition.Tests.Hosting;
using Qingjian.Acquisition.Tests.Screens;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Testing;

namespace Qingjian.Acquisition.Tests.Availability;

/// <summary>The board and a day explained, in a real browser.</summary>
public sealed class AvailabilityPagesTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData("light", "zh-CN", 1440, 900)]
    [InlineData("dark", "en", 390, 844)]
    public async Task A_poor_day_is_found_on_the_board_and_explained(string theme, string language, int width, int height)
    {
        await using var context = await chromium.NewContextAsync(width, height);
        await using var host = await IntakeHost.StartAsync();
        var first = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.FromHours(8));
        host.Append("N1", EntryKind.LinkUp, first);
        foreach (var hour in Enumerable.Range(0, 21 * 24).Where(hour => hour is not (>= 250 and < 256) && hour / 24 != 15 && hour % 97 != 0))
        {
            var stamp = first.AddHours(hour);
            host.Receive("N1", Commands.HourData, $"DataTime={stamp:yyyyMMddHHmmss};a34004-Avg=35,a34004-Flag=N;a34002-Avg=60,a34002-Flag={(hour % 50 == 0 ? 'D' : 'N')};a21005-Avg=0.8,a21005-Flag=N", stamp.AddHours(1));
        }
        host.Append("N1", EntryKind.Refused, first.AddHours(252), 1, 1);
        await host.ProjectedAsync();
        var page = await context.NewPageAsync();
        await page.SignInAsync(host, Role.Officer, theme, language);

        await page.GotoAsync($"{host.Address}network/availability");
        Assert.Equal("75", await page.InnerTextAsync("table.heat tbody tr:first-child td:nth-child(13)"));
        Assert.Equal("0", await page.InnerTextAsync("table.heat tbody tr:first-child td:nth-child(18)"));
        // The 22nd is the day of the test's clock: it is in view, whatever the width.
        await Assertions.Expect(page.Locator("table.heat thead th[data-newest]")).ToHaveTextAsync("22");
        await Assertions.Expect(page.Locator("table.heat thead th[data-newest]")).ToBeInViewportAsync();
        await page.CheckAsync("availability", theme, language, width);

        await page.ClickAsync("table.heat tbody tr:first-child td:nth-child(13) a");
        await page.WaitForSelectorAsync("table[data-explains]");
        await page.CheckAsync("availability-day", theme, language, width);
        Assert.Contains(language == "en" ? "Frames refused" : "报文被拒收", await page.InnerTextAsync("table[data-explains]"), StringComparison.Ordinal);

        await page.GotoAsync($"{host.Address}network/availability?day=2026-11-11&sort=Rate");
        await page.CheckAsync("availability-hours", theme, language, width);
        var file = await page.APIRequest.GetAsync($"{host.Address}api/availability/export?day=2026-11-11");
        var lines = (await file.TextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1 + 3 * 24, lines.Length);
        Assert.Contains("2026-11-11 10:00", lines.Single(line => line.Contains("N1", StringComparison.Ordinal) && line.Contains(" 10:00", StringComparison.Ordinal)), StringComparison.Ordinal);
        await page.GotoAsync($"{host.Address}network/availability?region=990100/990109/");
        await page.CheckAsync("availability-empty", theme, language, width);
    }
}
