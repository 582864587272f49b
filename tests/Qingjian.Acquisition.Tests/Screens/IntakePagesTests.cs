using System.Text;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Qingjian.Acquisition.Tests.Hosting;
using Qingjian.Kernel;
using Qingjian.Testing;

namespace Qingjian.Acquisition.Tests.Screens;

/// <summary>The pages of keys and of imported files in a real browser. QINGJIAN_SCREENS names a folder that keeps the
/// pictures.</summary>
public sealed class IntakePagesTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Csv = """
        点位,时间,细颗粒物,PM10(µg/m³),备注
        N1,2026-11-22 12:00,35.0,—,
        N2站,2026/11/22 13:00,abc,80,仪器告警
        N9,2026-11-22 13:00,1,2,
        """;

    [Theory]
    [InlineData("light", "zh-CN", 1440, 900)]
    [InlineData("dark", "en", 390, 844)]
    public async Task A_file_is_looked_at_corrected_taken_and_reported(string theme, string language, int width, int height)
    {
        await using var context = await chromium.NewContextAsync(width, height);
        await using var host = await IntakeHost.StartAsync();
        var page = await context.NewPageAsync();
        await SignInAsync(page, host, Role.Officer, theme, language);
        await page.GotoAsync($"{host.Address}data/import");
        await CheckAsync(page, "import", theme, language, width);
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "小时.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(Csv) });
        await page.ClickAsync("main button[type=submit]");
        await page.WaitForSelectorAsync("select[name=role-0]");
        Assert.Equal("station", await page.InputValueAsync("select[name=role-0]"));
        Assert.Equal("a34004", await page.InputValueAsync("select[name=role-2]"));
        Assert.Equal("a34002", await page.InputValueAsync("select[name=role-3]"));
        await CheckAsync(page, "import-columns", theme, language, width);

        await page.SelectOptionAsync("select[name=role-3]", "");
        await page.ClickAsync("button[value=check]");
        await page.WaitForSelectorAsync("[role=status]");
        Assert.Equal("", await page.InputValueAsync("select[name=role-3]"));
        await page.SelectOptionAsync("select[name=role-3]", "a34002");
        await page.ClickAsync("button[value=start]");
        // The address stays the same: the import has begun when the mapping is gone.
        await page.WaitForSelectorAsync("select[name=role-0]", new() { State = WaitForSelectorState.Detached });
        while (await page.Locator("a[href$='refused.csv']").CountAsync() == 0)
            await page.ReloadAsync();
        await CheckAsync(page, "import-result", theme, language, width);
        Assert.Equal("12:00=35.0", await host.HoursAsync("N1"));
        Assert.Equal("13:00=80", await host.HoursAsync("N2", "a34002"));

        var report = await page.APIRequest.GetAsync(host.Address + (await page.Locator("a[href$='refused.csv']").GetAttributeAsync("href"))![1..]);
        var lines = (await report.TextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, lines.Length);
        Assert.Contains(language == "en" ? "Not a number" : "不是数字", lines[1], StringComparison.Ordinal);
        Assert.StartsWith(language == "en" ? "3,细颗粒物,N2,Value,abc," : "3,细颗粒物,N2,数值,abc,", lines[1].Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("light", "zh-CN", 1440, 900)]
    [InlineData("dark", "en", 390, 844)]
    public async Task A_key_is_shown_once_listed_and_revoked(string theme, string language, int width, int height)
    {
        await using var context = await chromium.NewContextAsync(width, height);
        await using var host = await IntakeHost.StartAsync();
        var page = await context.NewPageAsync();
        await SignInAsync(page, host, Role.Administrator, theme, language);
        await page.GotoAsync($"{host.Address}admin/keys");
        await CheckAsync(page, "keys-none", theme, language, width);
        await page.GotoAsync($"{host.Address}admin/keys/new");
        await page.FillAsync("#name", "市级平台");
        await page.FillAsync("#stations", "N1 X9");
        await page.ClickAsync("main form.form button[type=submit]");
        await page.WaitForSelectorAsync("#stations-error");
        await CheckAsync(page, "key-new", theme, language, width);
        await page.FillAsync("#stations", "N1 N2");
        await page.ClickAsync("main form.form button[type=submit]");
        await page.WaitForSelectorAsync(".secret code");
        var key = await page.InnerTextAsync(".secret code");
        await CheckAsync(page, "key-shown", theme, language, width);
        await page.GotoAsync($"{host.Address}admin/keys");
        Assert.DoesNotContain(key, await page.ContentAsync(), StringComparison.Ordinal);
        await CheckAsync(page, "keys", theme, language, width);

        using var client = host.Client(key);
        using var body = new StringContent("[1]", Encoding.UTF8, "application/json");
        using var before = await client.PostAsync("/api/ingest/observations", body, TestContext.Current.CancellationToken);
        Assert.Equal(422, (int)before.StatusCode);
        await page.ClickAsync("td button.d");
        await page.WaitForSelectorAsync("td button.d", new() { State = WaitForSelectorState.Detached });
        using var again = new StringContent("[1]", Encoding.UTF8, "application/json");
        using var after = await client.PostAsync("/api/ingest/observations", again, TestContext.Current.CancellationToken);
        Assert.Equal(401, (int)after.StatusCode);
    }

    private static async Task SignInAsync(IPage page, IntakeHost host, Role role, string theme, string language)
    {
        var password = await host.UserAsync("chenzhuo", role);
        await page.GotoAsync($"{host.Address}theme/{theme}?returnUrl=/signin");
        await page.GotoAsync($"{host.Address}language/{language}?returnUrl=/signin");
        await page.FillAsync("#user", "chenzhuo");
        await page.FillAsync("#password", password);
        await page.ClickAsync("main button[type=submit]");
        await page.WaitForSelectorAsync(".app");
    }

    private static async Task CheckAsync(IPage page, string state, string theme, string language, int width)
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
