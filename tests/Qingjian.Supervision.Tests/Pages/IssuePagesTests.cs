using Qingjian.Kernel;
using Qingjian.Supervision.Tests.Hosting;

namespace Qingjian.Supervision.Tests.Pages;

/// <summary>What the issue pages say in words.</summary>
public sealed class IssuePagesTests
{
    [Fact]
    public async Task The_story_names_who_spoke_with_the_role_and_keeps_the_sign_in_name_of_who_has_no_account()
    {
        await using var host = await SupervisionHost.StartAsync();
        await host.WorkAsync(services => services.GetRequiredService<AccountRegistration>().RegisterAsync(
            new("wangmin", "王敏", Role.Officer, Scope.Everything), "test", Scope.Everything, TestContext.Current.CancellationToken));
        var number = await host.OpenAsync();
        await host.ActAsync(number, IssueAction.FilePlan, host.Engineer, step => step with { Plan = new("更换采样泵", "周航", new(2026, 11, 27)) });
        using var browser = await host.SignInAsync("reader", Role.Inspector);
        var page = await browser.ReadAsync("/supervise/issues/" + number);
        Assert.Contains("王敏（主管处室人员） · 登记问题", page, StringComparison.Ordinal);
        Assert.DoesNotContain("wangmin", page, StringComparison.Ordinal);
        Assert.Contains("zhouhang · 报送", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_ledger_says_where_issues_come_from_and_a_filter_that_finds_none_says_so()
    {
        await using var host = await SupervisionHost.StartAsync();
        using var browser = await host.SignInAsync("reader", Role.Officer);
        Assert.Contains("问题台账还没有问题", await browser.ReadAsync("/supervise/issues"), StringComparison.Ordinal);
        await host.OpenAsync();
        var filtered = await browser.ReadAsync("/supervise/issues?grade=Special");
        Assert.Contains("没有符合条件的问题", filtered, StringComparison.Ordinal);
        Assert.DoesNotContain("问题台账还没有问题", filtered, StringComparison.Ordinal);
    }
}
