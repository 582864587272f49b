using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel.Tests.Hosting;
using Qingjian.Kernel.Tests.Sample;

namespace Qingjian.Kernel.Tests.Access;

public sealed partial class UsersTests
{
    [Fact]
    public async Task A_new_user_gets_a_password_once_and_must_change_it_before_anything_else()
    {
        await using var host = await SampleHost.StartAsync();
        using var administrator = await RootAsync(host);
        using var made = await administrator.SubmitAsync("/admin/users/new", "new-user",
            ("Form.UserName", "chenzhuo"), ("Form.DisplayName", "陈卓"), ("Form.Role", "Reviewer"), ("Form.RegionPath", SampleRegions.City));
        var password = Secret().Match(await Browser.TextAsync(made)).Groups[1].Value;
        Assert.Equal(16, password.Length);
        Assert.Equal("no-store", made.Headers.CacheControl!.ToString());
        Assert.DoesNotContain(password, await administrator.ReadAsync("/admin/users"), StringComparison.Ordinal);

        using var user = host.NewBrowser();
        Assert.True(await user.TrySignInAsync("chenzhuo", password));
        using var elsewhere = await user.GetAsync("/network/sample");
        Assert.Equal("/account", elsewhere.Headers.Location!.OriginalString);
        using var api = await user.GetAsync("/api/sample/series");
        Assert.Equal(HttpStatusCode.Forbidden, api.StatusCode);

        using var changed = await user.SubmitAsync("/account", "password",
            ("Form.Old", password), ("Form.New", "LongEnough2026"), ("Form.Again", "LongEnough2026"));
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Contains("密码已修改", await user.ReadAsync("/account"), StringComparison.Ordinal);
        using var open = await user.GetAsync("/network/sample");
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
    }

    [Theory]
    [InlineData("Form.UserName", "x", "账号须为 2–32 位")]
    [InlineData("Form.UserName", "王敏敏", "账号只能用字母、数字和 . _ -")]
    [InlineData("Form.UserName", "root", "账号 root 已被使用")]
    [InlineData("Form.DisplayName", " ", "姓名须为 1–64 个字")]
    [InlineData("Form.Role", "", "请选择角色")]
    [InlineData("Form.Role", "OperatorEngineer", "运维单位人员须选择所属运维单位")]
    public async Task A_form_that_breaks_a_rule_names_the_rule_and_keeps_what_was_typed(string field, string value, string rule)
    {
        await using var host = await SampleHost.StartAsync();
        using var administrator = await RootAsync(host);
        var form = new Dictionary<string, string>
        {
            ["Form.UserName"] = "newone", ["Form.DisplayName"] = "陈卓", ["Form.Role"] = "Reviewer", [field] = value,
        };

        using var answer = await administrator.SubmitAsync("/admin/users/new", "new-user", [.. form.Select(pair => (pair.Key, pair.Value))]);

        var page = await Browser.TextAsync(answer);
        Assert.Contains(rule, page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{form["Form.UserName"]}\"", page, StringComparison.Ordinal);
        Assert.False(await host.WithDbAsync(db => db.Users.AnyAsync(user => user.UserName == "newone")));
    }

    [Theory]
    [InlineData("short1A", "密码至少 12 位。")]
    [InlineData("alllowercase1", "密码须含大写字母。")]
    [InlineData("NoDigitsAtAll", "密码须含数字。")]
    public async Task A_weak_password_is_refused_with_its_rule(string password, string rule)
    {
        await using var host = await SampleHost.StartAsync();
        var old = await host.RegisterAsync("wang", Role.Director);
        using var browser = host.NewBrowser();
        await browser.TrySignInAsync("wang", old);

        using var answer = await browser.SubmitAsync("/account", "password", ("Form.Old", old), ("Form.New", password), ("Form.Again", password));

        Assert.Contains(rule, await Browser.TextAsync(answer), StringComparison.Ordinal);
        using var again = host.NewBrowser();
        Assert.True(await again.TrySignInAsync("wang", old));
    }

    [Fact]
    public async Task A_wrong_old_password_changes_nothing_even_when_a_change_is_due()
    {
        await using var host = await SampleHost.StartAsync();
        var old = await host.RegisterAsync("wang", Role.Director, mustChange: true);
        using var browser = host.NewBrowser();
        await browser.TrySignInAsync("wang", old);

        using var answer = await browser.SubmitAsync("/account", "password", ("Form.Old", "x"), ("Form.New", "LongEnough2026"), ("Form.Again", "LongEnough2026"));

        Assert.Contains("当前密码不正确", await Browser.TextAsync(answer), StringComparison.Ordinal);
        Assert.True(await host.WithDbAsync(db => db.Users.Select(user => user.MustChangePassword).SingleAsync()));
    }

    [Fact]
    public async Task A_reset_password_is_new_and_the_old_one_is_dead()
    {
        await using var host = await SampleHost.StartAsync();
        using var administrator = await RootAsync(host);
        var old = await host.RegisterAsync("wang", Role.Director);
        var id = await IdAsync(host, "wang");

        using var answer = await administrator.SubmitAsync($"/admin/users/{id}", "reset");
        var fresh = Secret().Match(await Browser.TextAsync(answer)).Groups[1].Value;

        using var browser = host.NewBrowser();
        Assert.False(await browser.TrySignInAsync("wang", old));
        Assert.True(await browser.TrySignInAsync("wang", fresh));
    }

    [Fact]
    public async Task Changed_details_are_saved_with_an_audit_row_of_before_and_after()
    {
        await using var host = await SampleHost.StartAsync();
        using var administrator = await RootAsync(host);
        await host.RegisterAsync("wang", Role.Director);

        using var answer = await administrator.SubmitAsync($"/admin/users/{await IdAsync(host, "wang")}", "edit-user",
            ("Form.DisplayName", "王敏"), ("Form.Role", "OperatorEngineer"), ("Form.RegionPath", SampleRegions.City), ("Form.OperatorId", "7"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("已保存 王敏 的修改", await administrator.ReadAsync("/admin/users"), StringComparison.Ordinal);
        Assert.DoesNotContain("已保存", await administrator.ReadAsync("/admin/users"), StringComparison.Ordinal);
        var page = await administrator.ReadAsync("/admin/audit?what=access.user-changed");
        Assert.Contains("角色：领导 → 姓名：王敏、角色：运维单位人员、区域：99/9901/、运维单位：7", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_administrator_and_oneself_cannot_be_disabled()
    {
        await using var host = await SampleHost.StartAsync();
        using var administrator = await RootAsync(host);

        using var self = await administrator.SubmitAsync($"/admin/users/{await IdAsync(host, "root")}", "switch");
        using var demote = await administrator.SubmitAsync($"/admin/users/{await IdAsync(host, "root")}", "edit-user",
            ("Form.DisplayName", "root"), ("Form.Role", "Director"), ("Form.RegionPath", ""));

        Assert.Contains("不能停用自己的账号。", await Browser.TextAsync(self), StringComparison.Ordinal);
        Assert.Contains("这是最后一个可用的系统管理员", await Browser.TextAsync(demote), StringComparison.Ordinal);
        Assert.True(await host.WithDbAsync(db => db.Users.AnyAsync(user => user.Role == Role.Administrator && !user.Disabled)));
    }

    [Fact]
    public async Task An_empty_installation_gets_one_administrator_with_a_secret_that_is_told_once()
    {
        await using var host = await SampleHost.StartAsync();
        var cancellation = TestContext.Current.CancellationToken;

        var secret = await FirstAdministrator.EnsureAsync(host.App.Services, cancellation);
        var again = await FirstAdministrator.EnsureAsync(host.App.Services, cancellation);

        Assert.NotNull(secret);
        Assert.Null(again);
        using var browser = host.NewBrowser();
        Assert.True(await browser.TrySignInAsync(FirstAdministrator.UserName, secret));
        using var home = await browser.GetAsync("/admin/users");
        Assert.Equal("/account", home.Headers.Location!.OriginalString);
    }

    private static async Task<Browser> RootAsync(KernelHost host)
    {
        var browser = host.NewBrowser();
        Assert.True(await browser.TrySignInAsync("root", await host.RegisterAsync("root", Role.Administrator)));
        return browser;
    }

    private static Task<Guid> IdAsync(KernelHost host, string name) =>
        host.WithDbAsync(db => db.Users.Where(user => user.UserName == name).Select(user => user.Id).SingleAsync());

    [GeneratedRegex("<code>([^<]+)</code>")]
    private static partial Regex Secret();
}
