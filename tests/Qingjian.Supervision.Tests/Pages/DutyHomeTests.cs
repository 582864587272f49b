using Qingjian.Kernel;
using Qingjian.Supervision.Tests.Hosting;
using Qingjian.Supervision.Tests.Issues;

namespace Qingjian.Supervision.Tests.Pages;

/// <summary>The duty home answers every role with its own work: no more and no less.</summary>
public sealed class DutyHomeTests
{
    private const string Plan = "方案待审批：", Verify = "核查验收：", File = "填报整改方案：", Data = "北一站 PM", Late = "整改超期：";

    [Theory]
    [InlineData(Role.Officer, new[] { Plan, Data }, new[] { Verify, File, Late, "未销号问题" })]
    [InlineData(Role.Inspector, new[] { Verify, "未销号问题", "未处理的疑点" }, new[] { Plan, File, Data, Late })]
    [InlineData(Role.Reviewer, new[] { Data, "未销号问题" }, new[] { Plan, Verify, File, Late })]
    [InlineData(Role.OperatorEngineer, new[] { File, Data }, new[] { Plan, Verify, Late, "乙单位的问题" })]
    [InlineData(Role.Director, new[] { "未处理的疑点 1 处；未销号问题 4 件，其中超期 0 件" }, new[] { Plan, Verify, File, Data, Late })]
    [InlineData(Role.Enterprise, new[] { "现在没有要您处理的事" }, new[] { Plan, Verify, File, Data, Late, "未销号问题", "未处理的疑点" })]
    public async Task Every_role_sees_its_own_work_and_not_that_of_the_others(Role role, string[] seen, string[] unseen)
    {
        await using var host = await WithWorkAsync();
        var today = await TodayOfAsync(host, role);
        Assert.All(seen, text => Assert.Contains(text, today, StringComparison.Ordinal));
        Assert.All(unseen, text => Assert.DoesNotContain(text, today, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Role.Officer, new[] { Plan, Verify }, new[] { File, Late })]
    [InlineData(Role.Director, new[] { "未销号问题 4 件，其中超期 4 件", Late }, new[] { Plan, Verify, File })]
    public async Task What_is_overdue_comes_to_the_officer_and_to_the_director(Role role, string[] seen, string[] unseen)
    {
        await using var host = await WithWorkAsync();
        host.Clock.Advance(TimeSpan.FromDays(60));
        var today = await TodayOfAsync(host, role);
        Assert.All(seen, text => Assert.Contains(text, today, StringComparison.Ordinal));
        Assert.All(unseen, text => Assert.DoesNotContain(text, today, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_item_has_the_end_of_its_last_day_as_deadline_and_leads_to_the_issue()
    {
        await using var host = await SupervisionHost.StartAsync();
        var number = await host.OpenAsync();
        var deadline = (await host.FindAsync(number)).Deadline;
        var today = await TodayOfAsync(host, Role.OperatorEngineer);
        Assert.Contains($"href=\"/supervise/issues/{number}\"", today, StringComparison.Ordinal);
        Assert.Contains($"{deadline:MM-dd} 24:00", today, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_district_sees_nothing_of_another()
    {
        await using var host = await SupervisionHost.StartAsync();
        await host.OpenAsync(station: "S1", title: "南区的问题");
        var region = host.Directory.FindByCode("N1")!.RegionPath;
        var today = await TodayOfAsync(host, Role.Director, new(region, null));
        Assert.Contains("未销号问题 0 件", today, StringComparison.Ordinal);
        Assert.DoesNotContain("南区的问题", today, StringComparison.Ordinal);
    }

    // Of operator A a plan to judge, a rectification to verify and a plan to file; of operator B a plan to file; one finding.
    private static async Task<SupervisionHost> WithWorkAsync()
    {
        var host = await SupervisionHost.StartAsync();
        await WholeWay.UntilPlanAsync(host);
        var verified = await WholeWay.UntilEvidenceAsync(host);
        await WholeWay.DoAsync(host, verified, IssueAction.AskVerification, host.Engineer, IssueState.VerificationAsked);
        await host.OpenAsync(title: "甲单位的问题");
        await host.OpenAsync(station: "N2", title: "乙单位的问题");
        await host.AddFindingAsync(host.Directory.FindByCode("N1")!.Id);
        return host;
    }

    private static async Task<string> TodayOfAsync(SupervisionHost host, Role role, Scope? scope = null)
    {
        using var browser = await host.SignInAsync("user" + role, role, scope ?? (role == Role.OperatorEngineer ? new("", host.OperatorA) : Scope.Everything));
        return await browser.ReadAsync("/today");
    }
}
