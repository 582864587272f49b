using System.Net;
using System.Security.Claims;
using Qingjian.Kernel.Access;
using Qingjian.Kernel.Tests.Sample;

namespace Qingjian.Kernel.Tests.Access;

public sealed class PermissionsTests
{
    // The table again, by hand: a change of who may do what must be made twice, knowingly.
    private static readonly (string Permission, string Roles)[] Expected =
    [
        (Permissions.ViewNetwork, "Administrator Officer Reviewer Inspector OperatorEngineer Enterprise Director"),
        (Permissions.EditNetwork, "Administrator Officer"),
        (Permissions.ViewVideo, "Administrator Officer Reviewer Inspector OperatorEngineer"),
        (Permissions.EnterSamples, "Officer Inspector OperatorEngineer"),
        (Permissions.ReviewSamples, "Officer Reviewer"),
        (Permissions.ExportData, "Administrator Officer Reviewer Director"),
        (Permissions.ImportData, "Administrator Officer"),
        (Permissions.ManageKeys, "Administrator"),
        (Permissions.ViewFrames, "Administrator Officer Reviewer Inspector OperatorEngineer"),
        (Permissions.ViewCommands, "Administrator Officer Reviewer Inspector OperatorEngineer"),
        (Permissions.SendCommands, "Officer Reviewer OperatorEngineer"),
        (Permissions.StateReason, "Officer OperatorEngineer"),
        (Permissions.StateLossCause, "Officer Reviewer"),
        (Permissions.ViewForwarding, "Administrator Officer Reviewer Inspector"),
        (Permissions.ManageForwarding, "Administrator"),
        (Permissions.ViewSystem, "Administrator Officer"),
        (Permissions.RebuildSystem, "Administrator"),
        (Permissions.SetRetention, "Administrator Director"),
        (Permissions.ViewReview, "Administrator Officer Reviewer Inspector OperatorEngineer Director"),
        (Permissions.Decide, "Officer Reviewer"),
        (Permissions.ViewAssessment, "Administrator Officer Reviewer Inspector OperatorEngineer Enterprise Director"),
        (Permissions.ViewRecord, "Administrator Officer Reviewer Inspector OperatorEngineer"),
        (Permissions.ViewToday, "Administrator Officer Reviewer Inspector OperatorEngineer Enterprise Director"),
        (Permissions.ViewIssues, "Administrator Officer Reviewer Inspector OperatorEngineer Director"),
        (Permissions.OpenIssue, "Officer Reviewer"),
        (Permissions.AnswerIssue, "OperatorEngineer"),
        (Permissions.JudgeIssue, "Officer"),
        (Permissions.VerifyIssue, "Officer Inspector"),
        (Permissions.EditCalendar, "Administrator Officer"),
        (Permissions.TakeNotices, "Administrator"),
        (Permissions.ManageUsers, "Administrator"),
        (Permissions.ReadAudit, "Administrator Officer"),
        (Permissions.OwnAccount, "Administrator Officer Reviewer Inspector OperatorEngineer Enterprise Director"),
    ];

    [Fact]
    public void The_table_gives_each_permission_to_the_roles_that_were_agreed()
    {
        Assert.Equal(Expected.Select(row => row.Permission).Order(), Permissions.All.Order());
        foreach (var (permission, roles) in Expected)
            Assert.Equal(roles.Split(' '), Permissions.HoldersOf(permission).Order().Select(role => role.ToString()));
    }

    [Theory]
    [InlineData("/admin/users", Permissions.ManageUsers)]
    [InlineData("/admin/users/new", Permissions.ManageUsers)]
    [InlineData("/admin/audit", Permissions.ReadAudit)]
    [InlineData("/account", Permissions.OwnAccount)]
    [InlineData("/network/sample", Permissions.ViewNetwork)]
    [InlineData("/api/sample/frames", Permissions.ViewFrames)]
    public async Task Each_role_opens_exactly_what_it_holds(string path, string permission)
    {
        await using var host = await SampleHost.StartAsync();
        foreach (var role in Enum.GetValues<Role>())
        {
            using var browser = host.NewBrowser();
            await browser.TrySignInAsync(role.ToString(), await host.RegisterAsync(role.ToString(), role));

            using var answer = await browser.GetAsync(path);

            var expected = Permissions.IsHeldBy(permission, role) ? HttpStatusCode.OK : HttpStatusCode.Forbidden;
            Assert.True(expected == answer.StatusCode, $"{role} at {path}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task The_page_of_a_refusal_names_the_roles_that_are_needed_and_who_grants_them()
    {
        await using var host = await SampleHost.StartAsync();
        using var browser = host.NewBrowser();
        await browser.TrySignInAsync("wang", await host.RegisterAsync("wang", Role.Inspector));

        var page = await browser.ReadAsync("/admin/audit");

        Assert.Contains("“查看审计记录”由以下角色完成：系统管理员、主管处室人员。", page, StringComparison.Ordinal);
        Assert.Contains("请联系本单位系统管理员", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/admin/audit\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_that_forgot_its_permission_is_closed_to_strangers()
    {
        await using var host = await SampleHost.StartAsync();
        using var browser = host.NewBrowser();

        using var answer = await browser.GetAsync("/unstated");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/signin", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_session_nothing_is_permitted_and_there_is_no_scope()
    {
        var stranger = new ClaimsPrincipal(new ClaimsIdentity());

        Assert.All(Permissions.All, permission => Assert.False(stranger.HasPermission(permission)));
        Assert.Throws<InvalidOperationException>(() => stranger.Scope());
    }

    [Fact]
    public void A_one_time_password_opens_nothing_but_the_own_account()
    {
        var user = new ClaimsPrincipal(new ClaimsIdentity(
            [new(AccountClaims.Role, "Administrator"), new(AccountClaims.Region, ""), new(AccountClaims.MustChangePassword, "1")], "test"));

        Assert.Equal([Permissions.OwnAccount], Permissions.All.Where(user.HasPermission));
    }
}
