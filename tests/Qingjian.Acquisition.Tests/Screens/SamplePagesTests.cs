using System.Text;
using Microsoft.Playwright;
using Qingjian.Acquisition.Tests.Hosting;
using Qingjian.Acquisition.Tests.Samples;
using Qingjian.Kernel;
using Qingjian.Testing;

namespace Qingjian.Acquisition.Tests.Screens;

/// <summary>The pages of manual samples in a real browser. QINGJIAN_SCREENS names a folder that keeps the pictures.</summary>
public sealed class SamplePagesTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Sheet = "样品编号,点位,采样时间,采样人,检测机构,监测项目,结果,检出限,方法标准,分析人\n"
        + "S-2,G1,2026-11-21 09:00,张三,市监测中心,氨氮,0.025L,0.025,HJ 535-2009,李四\n"
        + "S-3,G1,2026-11-21 10:00,张三,市监测中心,氨氮,0.01,0.025,HJ 828-2017,李四\n";

    [Theory]
    [InlineData("light", "zh-CN", 1440, 900)]
    [InlineData("dark", "en", 390, 844)]
    public async Task A_sample_is_entered_by_one_person_and_accepted_by_another(string theme, string language, int width, int height)
    {
        await using var host = await IntakeHost.StartAsync();
        await host.RegisterAsync(SampleHost.Well());
        await using var context = await chromium.NewContextAsync(width, height);
        var page = await context.NewPageAsync();
        await page.SignInAsync(host, Role.Inspector, theme, language, "chenzhuo");
        await page.GotoAsync($"{host.Address}data/samples");
        await page.CheckAsync("samples-none", theme, language, width);
        await page.GotoAsync($"{host.Address}data/samples/new");
        await page.SelectOptionAsync("#station", "G1");
        await page.CheckAsync("sample-point", theme, language, width);
        await page.ClickAsync("main form.form button[type=submit]");
        await page.FillAsync("#Number", "W-1");
        await page.FillAsync("#SampledAt", "2026-11-20T10:30");
        await page.FillAsync("#Sampler", "张三");
        await page.FillAsync("#Laboratory", "市监测中心");
        await page.FillAsync("#Analyst", "李四");
        await page.FillAsync("[name=text-w21003]", "0.02");
        await page.FillAsync("[name=limit-w21003]", "0.025");
        await page.SelectOptionAsync("[name=method-w21003]", "HJ 535-2009");
        await page.ClickAsync("button[value=submit]");
        await page.WaitForSelectorAsync("#error-w21003");
        await page.CheckAsync("sample-form", theme, language, width);
        await page.FillAsync("[name=text-w21003]", "0.352");
        await page.ClickAsync("button[value=submit]");
        await page.AtAsync(host.Address + "data/samples/W-1");
        await page.CheckAsync("sample-own", theme, language, width);

        await page.GotoAsync($"{host.Address}data/samples/import");
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "样品.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(Sheet) });
        await page.ClickAsync("main form.form button[type=submit]");
        await page.WaitForSelectorAsync("main [role=status]");
        await page.CheckAsync("sample-sheet", theme, language, width);

        await using var other = await chromium.NewContextAsync(width, height);
        var reviewing = await other.NewPageAsync();
        await reviewing.SignInAsync(host, Role.Reviewer, theme, language, "wangmin");
        await reviewing.GotoAsync($"{host.Address}data/samples/W-1");
        await reviewing.CheckAsync("sample-review", theme, language, width);
        await reviewing.ClickAsync("button[value=return]");
        await reviewing.WaitForSelectorAsync("#words-error");
        await reviewing.ClickAsync("button[value=accept]");
        await reviewing.WaitForSelectorAsync("button[value=accept]", new() { State = WaitForSelectorState.Detached });
        await reviewing.CheckAsync("sample-accepted", theme, language, width);
        await reviewing.GotoAsync($"{host.Address}data/samples");
        await reviewing.CheckAsync("samples", theme, language, width);
        Assert.Equal(0, await reviewing.Locator("a[href='/data/samples/new']").CountAsync());
        Assert.Equal(["2026-11-20T10:30 0.352 - r1"], await host.ValuesAsync("w21003"));
    }
}
