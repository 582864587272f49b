using Deque.AxeCore.Playwright;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Qingjian.Kernel;
using Qingjian.Quality;
using Qingjian.Review.Tests.Hosting;
using Qingjian.Testing;

namespace Qingjian.Review.Tests.Screens;

/// <summary>The review bench in a real browser, on findings that the tests really made. QINGJIAN_SCREENS names a folder that
/// keeps the pictures.</summary>
public sealed class ReviewPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly DateTimeOffset First = ReviewHost.Now.AddHours(-119);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("light", "zh-CN", 1440, 900)]
    [InlineData("dark", "en", 390, 844)]
    public async Task The_bench_fits_its_width_in_both_languages_and_has_no_serious_axe_finding(string theme, string language, int width, int height)
    {
        await using var context = await chromium.NewContextAsync(width, height);
        await using var host = await WithAStuckAnalyserAsync();
        var page = await context.NewPageAsync();
        await SignInAsync(page, host, "wangmin", Role.Reviewer, theme, language);
        await page.GotoAsync($"{host.Address}data/review");
        await page.WaitForSelectorAsync("qj-chart#finding[data-state=drawn]");
        await CheckAsync(page, "open", theme, language, width);
        await page.CheckAsync("input[value=Invalid]", new() { Force = true });
        await page.FillAsync("#note", "与工单 037 同一故障");
        await page.ClickAsync(".decide button[type=submit]");
        await page.WaitForSelectorAsync(".say.ok");
        await page.GotoAsync($"{host.Address}data/review?finding={await FindingAsync(host)}&show=all");
        await page.WaitForSelectorAsync("qj-chart#finding[data-state=drawn]");
        await CheckAsync(page, "decided", theme, language, width);
    }

    [Fact]
    public async Task A_reviewer_decides_by_keys_and_takes_it_back_with_a_reason()
    {
        await using var context = await chromium.NewContextAsync(1440, 900);
        await using var host = await WithAStuckAnalyserAsync();
        var page = await context.NewPageAsync();
        await SignInAsync(page, host, "wangmin", Role.Reviewer, "light", "zh-CN");
        var finding = await FindingAsync(host);
        await page.GotoAsync($"{host.Address}data/review?finding={finding}");
        await page.WaitForSelectorAsync("qj-keys:defined", new() { State = WaitForSelectorState.Attached });
        await page.Keyboard.PressAsync("x");
        Assert.True(await page.IsCheckedAsync("input[value=Invalid]"));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync(".say.ok");
        var made = await NewestAsync(host);
        Assert.Equal((Verdict.Invalid, "wangmin", (long?)finding), (made.Verdict, made.By, made.FindingId));

        await page.ClickAsync(".say.ok a");
        await page.WaitForSelectorAsync($"#takeback-{made.Number} details[open]");
        await page.FillAsync($"#why-{made.Number}", "判错时段");
        await page.ClickAsync($"#takeback-{made.Number} button");
        await page.AtAsync($"*done={made.Number + 1}*");
        var undo = await NewestAsync(host);
        Assert.Equal((made.Number, "判错时段"), (undo.Undoes, undo.Note));
    }

    [Fact]
    public async Task Of_two_browsers_on_one_finding_the_second_is_told_and_keeps_the_note()
    {
        await using var one = await chromium.NewContextAsync(1440, 900);
        await using var other = await chromium.NewContextAsync(1440, 900);
        await using var host = await WithAStuckAnalyserAsync();
        var (first, second) = (await one.NewPageAsync(), await other.NewPageAsync());
        await SignInAsync(first, host, "chenzhuo", Role.Officer, "light", "zh-CN");
        await SignInAsync(second, host, "wangmin", Role.Reviewer, "light", "zh-CN");
        var address = $"{host.Address}data/review?finding={await FindingAsync(host)}";
        await first.GotoAsync(address);
        await second.GotoAsync(address);
        await DecideAsync(first, "Invalid", "清洗切割头");
        await first.WaitForSelectorAsync(".say.ok");
        await DecideAsync(second, "Doubtful", "我看是湿度");
        var told = await second.InnerTextAsync(".say.bad");
        Assert.Contains("chenzhuo", told, StringComparison.Ordinal);
        Assert.Contains("无效", told, StringComparison.Ordinal);
        Assert.Equal("我看是湿度", await second.InputValueAsync("#note"));
        await KeepAsync(second, "overtaken-1440-light-zh-CN");
        Assert.Equal(1, (await NewestAsync(host)).Number);
        // Sent once more it is a decision about what is now known.
        await second.ClickAsync(".decide button[type=submit]");
        await second.WaitForSelectorAsync(".say.ok");
        Assert.Equal((2L, Verdict.Doubtful, "我看是湿度"), ((await NewestAsync(host)) is { } newest ? (newest.Number, newest.Verdict!.Value, newest.Note) : default));
    }

    [Fact]
    public async Task Who_may_not_decide_sees_no_form_and_who_is_outside_sees_no_finding()
    {
        await using var one = await chromium.NewContextAsync(1440, 900);
        await using var other = await chromium.NewContextAsync(1440, 900);
        await using var host = await WithAStuckAnalyserAsync();
        var address = $"{host.Address}data/review?finding={await FindingAsync(host)}";
        var inspector = await one.NewPageAsync();
        await SignInAsync(inspector, host, "lina", Role.Inspector, "light", "zh-CN");
        await inspector.GotoAsync(address);
        Assert.Equal(0, await inspector.Locator("form.decide").CountAsync());
        Assert.Contains("判定由审核员或监管人员完成", await inspector.InnerTextAsync("#decide"), StringComparison.Ordinal);
        var outsider = await other.NewPageAsync();
        await SignInAsync(outsider, host, "zhao", Role.Reviewer, "light", "zh-CN", new Scope("990100/990102/", null));
        Assert.Equal(404, (await outsider.GotoAsync(address))!.Status);
        Assert.Equal(0, await outsider.Locator(".queue li").CountAsync());
    }

    private static async Task DecideAsync(IPage page, string verdict, string note)
    {
        await page.CheckAsync($"input[value={verdict}]", new() { Force = true });
        await page.FillAsync("#note", note);
        await page.ClickAsync(".decide button[type=submit]");
        await page.WaitForSelectorAsync(".say");
    }

    // Five days of four stations that follow one another; PM2.5 of the first stands still at 3 for 22 hours.
    private static async Task<ReviewHost> WithAStuckAnalyserAsync()
    {
        var host = await ReviewHost.StartAsync();
        for (var hour = 0; hour < 119; hour++)
        {
            foreach (var (index, station) in new[] { "N1", "N2", "N3", "N4" }.Index())
            {
                var common = 50 + (30 * Math.Sin(hour / 7.0)) + (10 * Math.Sin(hour / 2.3));
                var value = index == 0 && hour is >= 60 and < 82 ? 3 : (decimal)Math.Round(common + (4 * index) + (hour * 7 % 5));
                host.SendAir(station, First.AddHours(hour), value, hour);
            }
        }
        await host.ProjectedAsync();
        await FindingAsync(host);
        return host;
    }

    private static async Task<long> FindingAsync(ReviewHost host)
    {
        while (true)
        {
            var (found, _) = await host.WorkAsync(services => services.GetRequiredService<FindingReader>()
                .OpenAsync(Scope.Everything, new(StationId: host.Directory.FindByCode("N1")!.Id, Cause: FindingCause.Flat), 0, 10, Cancel));
            if (found.FirstOrDefault(one => one.Parameter == "a34004") is { } finding)
                return finding.Id;
            await Task.Delay(50, Cancel);
        }
    }

    private static Task<Decision> NewestAsync(ReviewHost host) => host.WorkAsync(async services =>
        (await services.GetRequiredService<DecisionReader>().NewestAsync(Scope.Everything, 1, Cancel))[0]);

    private static async Task SignInAsync(IPage page, ReviewHost host, string name, Role role, string theme, string language, Scope? scope = null)
    {
        var password = await host.RegisterAsync(name, role, scope);
        await page.GotoAsync($"{host.Address}theme/{theme}?returnUrl=/signin");
        await page.GotoAsync($"{host.Address}language/{language}?returnUrl=/signin");
        await page.FillAsync("#user", name);
        await page.FillAsync("#password", password);
        await page.ClickAsync("main button[type=submit]");
        await page.WaitForSelectorAsync(".app");
    }

    private static async Task CheckAsync(IPage page, string state, string theme, string language, int width)
    {
        await KeepAsync(page, $"review-{state}-{width}-{theme}-{language}");
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"The bench is {overflow} px wider than the screen of {width} px.");
        var found = (await page.RunAxe()).Violations.Where(one => one.Impact is "serious" or "critical")
            .SelectMany(one => one.Nodes.Select(node => $"{one.Id}: {node.Html}"));
        Assert.Equal("", string.Join('\n', found));
    }

    private static async Task KeepAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("QINGJIAN_SCREENS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }
}
