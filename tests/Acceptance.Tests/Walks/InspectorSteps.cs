namespace Acceptance.Tests.Walks;

/// <summary>督查人员: lets the data speak, then confirms in person.</summary>
internal sealed class InspectorSteps(Person inspector)
{
    /// <summary>Waits until the automatic tests have found the spike that came again.</summary>
    public async Task SeeItAgainAsync()
    {
        await inspector.OpenWhenAsync("data/review", "04-14 20:00");
        // Looking is the inspector's, deciding is not.
        Assert.False(await inspector.HasAsync("form.decide"));
        await inspector.LookAsync("14-again");
    }

    public async Task TestAsync(string issue, string? from, string to, string state, string figures, string picture)
    {
        await inspector.OpenAsync($"supervise/issues/{issue}");
        if (from is not null)
            await inspector.Page.FillAsync("#from", from);
        await inspector.Page.FillAsync("#to", to);
        await inspector.Page.ClickAsync("button[value=RunTest]");
        await inspector.ShowsAsync(".iq-chips", state);
        await inspector.ShowsAsync(".timeline li", figures);
        await inspector.LookAsync(picture);
    }

    public async Task ConfirmAsync(string issue)
    {
        await inspector.OpenAsync($"supervise/issues/{issue}");
        await inspector.Page.FillAsync("#why", "现场核对采样头与流量，符合要求。");
        await inspector.Page.ClickAsync("button[value=Confirm]");
        await inspector.ShowsAsync(".iq-chips", "待销号");
        // Who confirms does not close: two permissions, two people.
        Assert.False(await inspector.HasAsync("button[value=Close]"));
        await inspector.LookAsync("18-confirmed");
    }

    /// <summary>A month later it is looked at again.</summary>
    public async Task LookBackAsync(string issue)
    {
        await inspector.OpenWhenAsync($"supervise/issues/{issue}", "待回头看");
        await inspector.LookAsync("21-look-back-due");
        await inspector.OpenAsync("supervise/issues?stage=LookBack");
        await inspector.ShowsAsync("tbody tr", "PM₂.₅ 突变 1 小时");
        await inspector.LookAsync("22-ledger");
        await inspector.OpenAsync($"supervise/issues/{issue}");
        await inspector.Page.FillAsync("#to", "2026-05-16T08:00");
        await inspector.Page.ClickAsync("button[value=LookBack]");
        await inspector.ShowsAsync(".iq-chips", "回头看通过");
        // From the hour after the close-out on; the next one is due ninety days after it.
        await inspector.ShowsAsync(".timeline li", "时段 2026-04-16 13:00 – 2026-05-16 08:00：有效 715/715 小时（至少 537），检验 突变");
        await inspector.ShowsAsync("dl.facts", "2026-07-15 12:40");
        await inspector.LookAsync("22-looked-back");
    }
}
