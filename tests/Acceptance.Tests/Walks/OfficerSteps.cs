namespace Acceptance.Tests.Walks;

/// <summary>监管人员: makes an issue of the finding, judges the plan, closes.</summary>
internal sealed class OfficerSteps(Person officer)
{
    /// <summary>Opens the issue from the finding and answers its number.</summary>
    public async Task<string> OpenIssueAsync()
    {
        await officer.OpenAsync("data/review?show=all");
        await officer.ShowsAsync("#decide", "04-13 21:00");
        await officer.Page.ClickAsync("a[href^='/supervise/issues/new?finding=']");
        await officer.Page.AtAsync("*/supervise/issues/new?finding=*");
        // What the finding knows is there already.
        await officer.ShowsAsync("dl.facts", WalkStations.Name);
        await officer.ShowsAsync("dl.facts", "突变");
        Assert.Equal("PM₂.₅ 突变 1 小时", await officer.Page.InputValueAsync("#title"));
        Assert.Equal("Analyser", await officer.Page.InputValueAsync("#class"));
        await officer.Page.SelectOptionAsync("#grade", "Serious");
        await officer.Page.FillAsync("#requirement", "查明突变原因并整改；整改后连续一天不再出现同类疑点。");
        await officer.LookAsync("06-open-issue");
        await officer.Page.ClickAsync("main form button[type=submit]");
        await officer.Page.AtAsync("*/supervise/issues/WT-*");
        // Fifteen working days from Tuesday 04-14, the day itself not counted, 05-01, 05-04 and 05-05 off.
        await officer.ShowsAsync(".iq-chips", "2026-05-08");
        await officer.ShowsAsync(".iq-chips", "待报方案");
        await officer.LookAsync("07-opened");
        return officer.Page.Url.Split('/')[^1];
    }

    public async Task ReturnPlanAsync(string issue)
    {
        await officer.OpenAsync($"supervise/issues/{issue}");
        await officer.LookAsync("10-plan-filed");
        // Sending back without a word is refused.
        await officer.Page.ClickAsync("button[value=ReturnPlan]");
        await officer.ShowsAsync(".iq-acts .say.bad", "必须填写");
        await officer.Page.FillAsync("#why", "措施没有说明如何查找原因，请补充检查步骤。");
        await officer.Page.ClickAsync("button[value=ReturnPlan]");
        await officer.ShowsAsync(".iq-chips", "方案退回");
        Assert.False(await officer.HasAsync("button[name='Form.Action']"));
    }

    public async Task AcceptPlanAsync(string issue)
    {
        await officer.OpenAsync($"supervise/issues/{issue}");
        await officer.Page.ClickAsync("button[value=AcceptPlan]");
        await officer.ShowsAsync(".iq-chips", "整改中");
        await officer.LookAsync("12-plan-accepted");
    }

    public async Task CloseAsync(string issue)
    {
        await officer.OpenAsync($"supervise/issues/{issue}");
        await officer.ShowsAsync(".iq-chips", "待销号");
        await officer.Page.FillAsync("#why", "整改到位，数据检验通过，同意销号。");
        await officer.LookAsync("19-to-close");
        await officer.Page.ClickAsync("button[value=Close]");
        await officer.ShowsAsync(".iq-chips", "已销号");
        // Thirty days after the close-out.
        await officer.ShowsAsync("dl.facts", "2026-05-16 12:40");
        await officer.LookAsync("20-closed");
    }
}
