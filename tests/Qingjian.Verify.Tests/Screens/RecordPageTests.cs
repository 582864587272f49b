using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Qingjian.Kernel;
using Qingjian.Verify.Tests.Hosting;

namespace Qingjian.Verify.Tests.Screens;

/// <summary>The record page in a real browser, and what it hands out, checked by the tool. QINGJIAN_SCREENS names a folder that
/// keeps the pictures.</summary>
public sealed class RecordPageTests(DataFolder data, Chromium chromium) : IClassFixture<Chromium>
{
    private const string Value = "data/proof?station=N1&parameter=a34004&period=Hour&at=2026-11-20T08:00";
    private static readonly (string Name, string Path)[] _states =
    [
        ("choose", "data/proof"), ("value", Value), ("decision", "data/proof?decision=2"), ("nothing", "data/proof?station=N1&parameter=a34004&at=2020-01-01T00:00"),
        ("frame", "network/stations/N1?at=2026-11-20T00:00:00Z"),
    ];

    [Theory]
    [InlineData("light", "zh-CN", 1440, 900)]
    [InlineData("dark", "en", 390, 844)]
    public async Task Every_state_fits_its_width_and_has_no_serious_axe_finding(string theme, string language, int width, int height)
    {
        await using var context = await chromium.NewContextAsync(width, height);
        await using var site = await RecordSite.StartAsync(data);
        var page = await site.SignInAsync(context, theme, language);
        foreach (var (name, path) in _states)
        {
            await page.GotoAsync(site.Address + path);
            await LookAsync(page, $"{name}-{width}-{theme}-{language}");
        }
        await using var stopped = await RecordSite.StartAsync(data, folder => File.Delete(Path.Combine(folder, "record", "tile", "0", "000")));
        page = await stopped.SignInAsync(context, theme, language);
        await page.GotoAsync(stopped.Address + "data/proof");
        await LookAsync(page, $"stopped-{width}-{theme}-{language}");
        Assert.Contains("tile/0/000", await page.InnerTextAsync("[role=alert]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_page_hands_out_passes_the_verifier_with_the_key_that_it_shows()
    {
        await using var context = await chromium.NewContextAsync(1440, 900);
        await using var site = await RecordSite.StartAsync(data);
        var page = await site.SignInAsync(context);
        foreach (var path in new[] { Value, "data/proof?decision=2" })
        {
            await page.GotoAsync(site.Address + path);
            var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("a.p[download]"));
            var (code, output, error) = await Verifier.RunAsync("bundle", await download.PathAsync(), "--key", data.Key);
            Assert.Equal((0, ""), (code, error));
            Assert.Contains("All is well.", output, StringComparison.Ordinal);
        }
        Assert.Contains(data.Key, await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.DoesNotContain(DataFolder.Password, await page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tiles_and_checkpoint_can_be_mirrored_by_who_is_signed_in_and_by_nobody_else()
    {
        await using var context = await chromium.NewContextAsync(1440, 900);
        await using var site = await RecordSite.StartAsync(data);
        var page = await site.SignInAsync(context);
        Assert.StartsWith($"hbj.example.cn/qingjian\n{data.Size}\n", await (await page.APIRequest.GetAsync(site.Address + "record/checkpoint")).TextAsync(), StringComparison.Ordinal);
        Assert.Equal(8192, (await (await page.APIRequest.GetAsync(site.Address + "record/tile/0/000")).BodyAsync()).Length);
        // A narrower partial tile than the one that is kept, as an earlier checkpoint needs it.
        Assert.Equal(5 * 32, (await (await page.APIRequest.GetAsync(site.Address + "record/tile/0/001.p/5")).BodyAsync()).Length);
        foreach (var missing in new[] { "record/tile/0/001", "record/tile/0/001.p/255", "record/tile/7/000", "record/tile/0/..%2f..%2fcheckpoint", "record/tile/0/x999/x999/x999/x999/x999/999" })
            Assert.Equal(404, (await page.APIRequest.GetAsync(site.Address + missing)).Status);
        using var nobody = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        foreach (var path in new[] { "record/checkpoint", "record/tile/0/000", "api/record/decisions/2/proof", "data/proof" })
            Assert.NotEqual(System.Net.HttpStatusCode.OK, (await nobody.GetAsync(new Uri(site.Address + path), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Who_does_not_see_the_station_gets_no_proof()
    {
        await using var context = await chromium.NewContextAsync(1440, 900);
        await using var site = await RecordSite.StartAsync(data);
        var page = await site.SignInAsync(context, scope: new Scope("110000/", null));
        foreach (var path in new[] { "api/record/decisions/2/proof", "api/record/values/N1/a34004/hour/2026-11-20T00:00:00Z/proof" })
            Assert.Equal(404, (await page.APIRequest.GetAsync(site.Address + path)).Status);
        await page.GotoAsync(site.Address + Value);
        Assert.Equal(0, await page.Locator("a.p[download]").CountAsync());
    }

    private static async Task LookAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("QINGJIAN_SCREENS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"record-{name}.png"), FullPage = true });
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{name} is {overflow} px too wide.");
        var found = (await page.RunAxe()).Violations.Where(one => one.Impact is "serious" or "critical")
            .SelectMany(one => one.Nodes.Select(node => $"{name}: {one.Id}: {node.Html}"));
        Assert.Equal("", string.Join('\n', found));
    }
}
