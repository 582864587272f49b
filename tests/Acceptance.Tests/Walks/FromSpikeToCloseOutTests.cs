using System.Text.Json;
using Acceptance.Tests.Product;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Qingjian.Archive;

namespace Acceptance.Tests.Walks;

/// <summary>The whole way of an issue, by four roles in four browsers, on live frames: a spike is found and judged, becomes an
/// issue, is rectified, comes again, is rectified in earnest, and is closed; a month later it is looked at again.</summary>
public sealed class FromSpikeToCloseOutTests(RunningProduct product)
{
    private static readonly string[] Told =
    [
        "李娜（主管处室人员） · 登记问题", "李娜（主管处室人员） · 通知运维单位", "何川（运维单位人员） · 报送整改方案", "李娜（主管处室人员） · 退回整改方案", "何川（运维单位人员） · 报送整改方案",
        "李娜（主管处室人员） · 批准整改方案", "何川（运维单位人员） · 提交整改证据", "何川（运维单位人员） · 申请验收", "陈卓（检查人员） · 数据检验未通过", "何川（运维单位人员） · 提交整改证据",
        "何川（运维单位人员） · 申请验收", "陈卓（检查人员） · 数据检验通过", "陈卓（检查人员） · 验收通过", "李娜（主管处室人员） · 销号", "系统 · 回头看到期", "陈卓（检查人员） · 回头看通过",
    ];

    private static readonly string[] Recorded =
    [
        "officer Opened", "officer Notified", "operator PlanFiled", "officer PlanReturned", "operator PlanFiled", "officer PlanAccepted",
        "operator EvidenceFiled", "operator VerificationAsked", "inspector DataTestFailed", "operator EvidenceFiled",
        "operator VerificationAsked", "inspector DataTestPassed", "inspector Confirmed", "officer Closed", "system LookBackDue", "inspector LookBackPassed",
    ];

    [Fact]
    public async Task A_spike_becomes_an_issue_that_is_only_closed_when_the_data_say_so()
    {
        await using var server = new WalkServer();
        await server.StartAsync();
        await server.RegisterAsync(WalkStations.Prefecture);
        await using var stations = new WalkStations(server);
        await using var reviewer = await MeetAsync(server, "reviewer", 1440);
        await using var officer = await MeetAsync(server, "officer", 1440);
        await using var engineer = await MeetAsync(server, "operator", 390);
        await using var inspector = await MeetAsync(server, "inspector", 1440);
        var (reviewing, supervising) = (new ReviewerSteps(reviewer), new OfficerSteps(officer));
        var (working, verifying) = (new OperatorSteps(engineer), new InspectorSteps(inspector));

        await stations.PlayAsync(At(2, "08:00"));
        server.Clock.MoveTo(At(2, "08:20"));
        await reviewing.SeeTheFindingAsync();
        await reviewing.DecideAsync();

        server.Clock.MoveTo(At(2, "08:45"));
        var issue = await supervising.OpenIssueAsync();
        server.Clock.MoveTo(At(2, "09:10"));
        await working.ReadTheNoticeAsync(issue);
        await working.FilePlanAsync(issue, "清洗采样头。", "09-plan");
        await reviewing.MayOnlyLookAtAsync(issue);
        server.Clock.MoveTo(At(2, "09:30"));
        await supervising.ReturnPlanAsync(issue);
        server.Clock.MoveTo(At(2, "09:55"));
        await working.SeesAsync(issue, "方案退回", "请补充检查步骤");
        await working.FilePlanAsync(issue, "检查采样管路气密性与流量，清洗采样头，更换滤膜，复测一天。", "11-plan-again");
        server.Clock.MoveTo(At(2, "10:15"));
        await supervising.AcceptPlanAsync(issue);

        await stations.PlayAsync(At(2, "16:00"));
        server.Clock.MoveTo(At(2, "16:10"));
        await working.FileEvidenceAsync(issue, "已清洗采样头并复测流量。", "2026-04-14T15:30", await PhotoAsync(officer, "采样头清洗后"), "13-evidence");

        // The window holds the hour in which it came again.
        await stations.PlayAsync(At(3, "10:00"));
        server.Clock.MoveTo(At(3, "10:15"));
        await verifying.SeeItAgainAsync();
        await verifying.TestAsync(issue, null, "2026-04-15T10:00", "数据检验未过", "有效 36/36 小时（至少 27），检验 突变", "15-test-failed");

        server.Clock.MoveTo(At(3, "10:40"));
        await working.SeesAsync(issue, "数据检验未过", "仍有下列疑点");
        await working.FileEvidenceAsync(issue, "查明为采样管路积水，已更换管路并加装伴热。", "2026-04-15T10:30", await PhotoAsync(officer, "采样管路更换后"), "16-evidence-again");
        await stations.PlayAsync(At(4, "12:00"));
        server.Clock.MoveTo(At(4, "12:10"));
        await verifying.TestAsync(issue, "2026-04-15T11:00", "2026-04-16T12:00", "待人工确认", "有效 25/25 小时（至少 19），检验 突变", "17-test-passed");
        await verifying.ConfirmAsync(issue);
        server.Clock.MoveTo(At(4, "12:40"));
        await supervising.CloseAsync(issue);

        // A month goes by; the server is restarted meanwhile, and everybody's session has ended.
        await stations.PlayAsync(At(34, "08:00"));
        await stations.HangUpAsync();
        await server.StopAsync();
        server.Clock.MoveTo(At(34, "13:00"));
        await server.StartAsync();
        await using var later = await MeetAsync(server, "inspector", 1440);
        await new InspectorSteps(later).LookBackAsync(issue);

        Assert.Equal(Told, await StoryAsync(later));
        Assert.Equal(Recorded, await RecordedAsync(server, issue));
        await ProvenAsync(later);
        var wrong = new[] { reviewer, officer, engineer, inspector, later }.SelectMany(person => person.Wrong).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    // So many days after the beginning, Beijing time.
    private static DateTimeOffset At(int days, string time) => WalkServer.Begin.AddDays(days) + TimeSpan.Parse(time, System.Globalization.CultureInfo.InvariantCulture);

    private async Task<Person> MeetAsync(WalkServer server, string user, int width) => new(server, await product.VisitElsewhereAsync(server.Address, width), user);

    // A real JPEG, as a phone would send: the browser draws it.
    private static async Task<byte[]> PhotoAsync(Person somebody, string caption)
    {
        var page = await somebody.Page.Context.NewPageAsync();
        await page.SetViewportSizeAsync(640, 480);
        await page.SetContentAsync($"""
            <body style="margin:0;height:100vh;background:radial-gradient(circle at 40% 35%,#e8ecef 0 18%,#8a979e 19% 24%,#51606a 25% 48%,#27323a 49%);color:#fff;font:28px sans-serif">
            <p style="position:absolute;bottom:0;padding:0 20px">{caption}</p></body>
            """);
        var photo = await page.ScreenshotAsync(new() { Type = ScreenshotType.Jpeg, Quality = 80 });
        await page.CloseAsync();
        return photo;
    }

    // Oldest first; each with who and when.
    private static async Task<List<string>> StoryAsync(Person reader)
    {
        var events = await reader.Page.Locator(".timeline li").AllAsync();
        var told = new List<string>();
        foreach (var said in events.Reverse())
        {
            Assert.StartsWith("2026-0", await said.Locator("time").GetAttributeAsync("datetime"), StringComparison.Ordinal);
            told.Add(await said.Locator("b").First.InnerTextAsync());
        }
        return told;
    }

    // What the journal, whose entries are the leaves of the record, holds of the issue.
    private static async Task<List<string>> RecordedAsync(WalkServer server, string issue)
    {
        await server.CaughtUpAsync();
        var journal = server.Services.GetRequiredService<Journal>();
        var said = new List<string>();
        for (var position = 1L; position <= journal.DurablePosition; position++)
        {
            if (!journal.TryRead(position, out var entry) || entry.Kind != EntryKind.IssueEvent)
                continue;
            using var json = JsonDocument.Parse(entry.Payload);
            if (json.RootElement.GetProperty("issue").GetString() == issue)
                said.Add($"{json.RootElement.GetProperty("by")} {json.RootElement.GetProperty("state")}");
        }
        return said;
    }

    private static async Task ProvenAsync(Person reader)
    {
        await reader.OpenWhenAsync("data/proof?decision=1", "未被改动");
        await reader.LookAsync("23-proof");
    }
}
