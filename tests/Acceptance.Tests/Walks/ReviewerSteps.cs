using Microsoft.Playwright;

namespace Acceptance.Tests.Walks;

/// <summary>审核员: sees the finding in the day's list, decides it, and finds the figures that the preview promised.</summary>
internal sealed class ReviewerSteps(Person reviewer)
{
    private const string Duty = "钟楼里 PM₂.₅ 突变 1 小时";

    public async Task SeeTheFindingAsync()
    {
        await reviewer.OpenWhenAsync("today", Duty);
        await reviewer.LookAsync("01-today");
        await reviewer.Page.Locator("tr", new() { HasText = Duty }).Locator("a.btn").ClickAsync();
        await reviewer.Page.AtAsync("*/data/review?finding=*");
        await reviewer.ShowsAsync("#decide", "04-13 21:00");
        await reviewer.LookAsync("02-finding");
    }

    /// <summary>Decides that the hour is invalid; what the preview said is what the day's figures were and become.</summary>
    public async Task DecideAsync()
    {
        await ChooseAsync();
        var preview = await PreviewAsync();
        await reviewer.LookAsync("03-impact");
        var address = reviewer.Page.Url;
        Assert.Equal(preview.Select(row => row.Before), await FiguresAsync());

        await reviewer.OpenAsync(new Uri(address).PathAndQuery.TrimStart('/'));
        await ChooseAsync();
        await reviewer.Page.ClickAsync(".decide button[type=submit]");
        await reviewer.ShowsAsync(".say.ok", "1 小时已标为无效（第 1 号决定）");
        await reviewer.LookAsync("04-decided");
        Assert.Equal(preview.Select(row => row.After), await FiguresAsync());
        Assert.All(preview, row => Assert.NotEqual(row.Before, row.After));
        await reviewer.LookAsync("05-figures");
    }

    /// <summary>Who found it neither judges the plan nor closes the issue.</summary>
    public async Task MayOnlyLookAtAsync(string issue)
    {
        Assert.Equal(200, await reviewer.OpenAsync($"supervise/issues/{issue}"));
        await reviewer.ShowsAsync(".iq-chips", "方案待批");
        Assert.False(await reviewer.HasAsync("button[name='Form.Action']"));
    }

    private async Task ChooseAsync()
    {
        await reviewer.Page.CheckAsync("input[value=Invalid]", new() { Force = true });
        await reviewer.Page.SelectOptionAsync("#reason", "instrument-fault");
        await reviewer.Page.FillAsync("#note", "单个时次突升，邻站同时段平稳，判为仪器故障。");
    }

    // The two rows of the finding's day: its mean, and its index.
    private async Task<List<(string Before, string After)>> PreviewAsync()
    {
        var rows = reviewer.Page.Locator(".impacts .out tr", new() { HasTextRegex = new("04-13 (日均|AQI)") });
        await Assertions.Expect(rows).ToHaveCountAsync(2);
        var read = new List<(string, string)>();
        foreach (var row in await rows.AllAsync())
            read.Add((await row.Locator("s").InnerTextAsync(), await row.Locator("b").InnerTextAsync()));
        return read;
    }

    private async Task<List<string>> FiguresAsync()
    {
        await reviewer.OpenAsync("assess/air?day=2026-04-13");
        var cells = reviewer.Page.Locator("tr", new() { HasText = WalkStations.Name }).First.Locator("td");
        return [await cells.Nth(4).InnerTextAsync(), await cells.Nth(1).InnerTextAsync()];
    }
}
