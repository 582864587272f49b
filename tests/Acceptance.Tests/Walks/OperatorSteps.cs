using Microsoft.Playwright;

namespace Acceptance.Tests.Walks;

/// <summary>运维工程师, with a phone in the field: reads the notice, plans, proves what was done.</summary>
internal sealed class OperatorSteps(Person engineer)
{
    public async Task ReadTheNoticeAsync(string issue)
    {
        await engineer.OpenAsync("today");
        await engineer.Page.ClickAsync("a[href='/supervise/notices']:visible");
        await engineer.Page.AtAsync("*/supervise/notices");
        await engineer.ShowsAsync("h1", "通知");
        await engineer.ShowsAsync("tbody tr", issue);
        await engineer.LookAsync("08-notices");
        await engineer.Page.ClickAsync($"main a[href='/supervise/issues/{issue}']");
        await engineer.Page.AtAsync($"*/supervise/issues/{issue}");
        await engineer.ShowsAsync(".iq-chips", "待报方案");
        // Neither judging nor closing is the operator's.
        Assert.Equal(["FilePlan"], await ActionsAsync());
    }

    public async Task FilePlanAsync(string issue, string measures, string picture)
    {
        await engineer.OpenAsync($"supervise/issues/{issue}");
        await engineer.Page.FillAsync("#measures", measures);
        await engineer.Page.FillAsync("#person", "何川");
        await engineer.Page.FillAsync("#done-by", "2026-04-15");
        await engineer.LookAsync(picture);
        await engineer.Page.ClickAsync("button[value=FilePlan]");
        await engineer.ShowsAsync(".iq-chips", "方案待批");
    }

    public async Task SeesAsync(string issue, string state, string words)
    {
        await engineer.OpenAsync($"supervise/issues/{issue}");
        await engineer.ShowsAsync(".iq-chips", state);
        await engineer.ShowsAsync(".timeline", words);
    }

    public async Task FileEvidenceAsync(string issue, string words, string taken, byte[] photo, string picture)
    {
        await engineer.OpenAsync($"supervise/issues/{issue}");
        await engineer.Page.SetInputFilesAsync("#files", new FilePayload { Name = "采样头.jpg", MimeType = "image/jpeg", Buffer = photo });
        await engineer.Page.FillAsync("#taken", taken);
        await engineer.Page.FillAsync("#why", words);
        await engineer.Page.ClickAsync("button[value=FileEvidence]");
        await engineer.ShowsAsync(".iq-chips", "已交证据");
        await engineer.Page.WaitForFunctionAsync("() => [...document.querySelectorAll('.iq-photos img')].every(one => one.complete && one.naturalWidth > 0)");
        await engineer.LookAsync(picture);
        await engineer.Page.ClickAsync("button[value=AskVerification]");
        await engineer.ShowsAsync(".iq-chips", "待验收");
        Assert.Empty(await ActionsAsync());
    }

    private async Task<string[]> ActionsAsync() =>
        await engineer.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll(\"button[name='Form.Action']\")].map(one => one.value)");
}
