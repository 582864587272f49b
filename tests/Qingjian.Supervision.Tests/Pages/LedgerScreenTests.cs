using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Qingjian.Kernel;
using Qingjian.Supervision.Tests.Hosting;
using Qingjian.Supervision.Tests.Issues;

namespace Qingjian.Supervision.Tests.Pages;

/// <summary>The room's pages in a real browser. QINGJIAN_SCREENS names a folder that keeps the pictures.</summary>
public sealed class LedgerScreenTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData("light", "zh-CN", 1440, 900), InlineData("dark", "en", 390, 844)]
    public async Task Every_page_fits_its_width_and_has_no_serious_axe_finding(string theme, string language, int width, int height)
    {
        await using var context = await chromium.NewContextAsync(width, height);
        await using var host = await SupervisionHost.StartAsync();
        var number = await WholeWay.UntilEvidenceAsync(host);
        await WholeWay.DoAsync(host, number, IssueAction.AskVerification, host.Engineer, IssueState.VerificationAsked);
        await WholeWay.UntilPlanAsync(host, IssueGrade.Serious);
        await host.OpenAsync(IssueGrade.Special, "N2", "门禁记录缺 9 天");
        var page = await context.NewPageAsync();
        await SignInAsync(page, host, theme, language);
        var finding = await host.AddFindingAsync(host.Directory.FindByCode("N1")!.Id);
        foreach (var path in new[]
        {
            "today", "supervise/issues", "supervise/issues?open=" + number, "supervise/issues/" + number, "supervise/issues/new?finding=" + finding,
            "supervise/issues/new", "supervise/notices", "admin/working-days",
        })
        {
            await page.GotoAsync(host.Address + path);
            await CheckAsync(page, path, $"{width}-{theme}", width);
            if (width > 1100 && path.Contains("open=", StringComparison.Ordinal))
                await CheckButtonsAreInSightAsync(page, height);
        }
    }

    [Fact]
    public async Task An_officer_makes_an_issue_of_a_finding_and_the_operator_answers_on_the_page()
    {
        await using var context = await chromium.NewContextAsync();
        await using var host = await SupervisionHost.StartAsync();
        var finding = await host.AddFindingAsync(host.Directory.FindByCode("N1")!.Id);
        var page = await context.NewPageAsync();
        await SignInAsync(page, host, "light", "zh-CN");
        await page.GotoAsync($"{host.Address}supervise/issues/new?finding={finding}");
        await page.ClickAsync("form.form button[type=submit]");
        await page.WaitForSelectorAsync(".iq-head");
        await using var operators = await chromium.NewContextAsync();
        var answer = await operators.NewPageAsync();
        await SignInAsync(answer, host, "light", "zh-CN", Role.OperatorEngineer, new("", host.OperatorA));
        await answer.GotoAsync($"{host.Address}supervise/issues/WT-2026-0001");
        await answer.ClickAsync("button[value=FilePlan]");
        await answer.WaitForSelectorAsync(".say.bad");
        await answer.FillAsync("#measures", "更换采样泵");
        await answer.FillAsync("#person", "周航");
        await answer.FillAsync("#done-by", "2026-11-27");
        await answer.ClickAsync("button[value=FilePlan]");
        await answer.WaitForSelectorAsync(".toast");
        Assert.Equal(IssueState.PlanFiled, (await host.FindAsync("WT-2026-0001")).State);
        await WholeWay.DoAsync(host, "WT-2026-0001", IssueAction.AcceptPlan, SupervisionHost.Officer, IssueState.PlanAccepted);
        await answer.ReloadAsync();
        await answer.SetInputFilesAsync("#files", new FilePayload { Name = "整改后.png", MimeType = "image/png", Buffer = WholeWay.Png });
        await answer.FillAsync("#why", "已更换");
        await answer.ClickAsync("button[value=FileEvidence]");
        await answer.WaitForSelectorAsync(".iq-photos img");
        Assert.Equal(IssueState.EvidenceFiled, (await host.FindAsync("WT-2026-0001")).State);
    }

    private static async Task SignInAsync(IPage page, SupervisionHost host, string theme, string language, Role role = Role.Officer, Scope? scope = null)
    {
        var name = "user" + (int)role;
        var password = await host.RegisterAsync(name, role, scope);
        await page.GotoAsync($"{host.Address}theme/{theme}?returnUrl=/signin");
        await page.GotoAsync($"{host.Address}language/{language}?returnUrl=/signin");
        await page.FillAsync("#user", name);
        await page.FillAsync("#password", password);
        await page.ClickAsync("main button[type=submit]");
        await page.WaitForSelectorAsync(".app");
    }

    private static async Task CheckButtonsAreInSightAsync(IPage page, int height)
    {
        var button = await page.Locator(".iq-acts button[type=submit]").Last.BoundingBoxAsync();
        Assert.True(button is { } box && box.Y + box.Height <= height, $"The drawer's button ends at {button?.Y + button?.Height} px of {height}.");
    }

    private static async Task CheckAsync(IPage page, string path, string suffix, int width)
    {
        if (Environment.GetEnvironmentVariable("QINGJIAN_SCREENS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{path.Replace('/', '-').Replace('?', '-')}-{suffix}.png"), FullPage = true });
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{path} is {overflow} px wider than the screen of {width} px.");
        var found = (await page.RunAxe()).Violations.Where(one => one.Impact is "serious" or "critical")
            .SelectMany(one => one.Nodes.Select(node => $"{path}: {one.Id}: {node.Html}"));
        Assert.Equal("", string.Join('\n', found));
    }
}
