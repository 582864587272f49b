using System.Net;
using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel.Audit;
using Qingjian.Kernel.Tests.Hosting;

namespace Qingjian.Kernel.Tests.Access;

public sealed class SignInTests
{
    private const string Refused = "不能登录：账号或密码不正确，或账号暂不可用。";

    [Fact]
    public async Task A_page_sends_a_stranger_to_sign_in_and_brings_the_user_back()
    {
        await using var host = await KernelHost.StartAsync();
        var password = await host.RegisterAsync("wang", Role.Administrator);
        using var browser = host.NewBrowser();

        using var asked = await browser.GetAsync("/admin/users?q=w");
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        Assert.Equal("/signin?returnUrl=%2Fadmin%2Fusers%3Fq%3Dw", asked.Headers.Location!.PathAndQuery);

        using var signedIn = await browser.SignInAsync("wang", password, asked.Headers.Location.Query);
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        Assert.EndsWith("/admin/users?q=w", signedIn.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("账号管理", await browser.ReadAsync("/admin/users"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task A_return_address_never_leads_to_another_site(string returnUrl)
    {
        await using var host = await KernelHost.StartAsync();
        var password = await host.RegisterAsync("wang", Role.Director);
        using var browser = host.NewBrowser();
        var query = "?returnUrl=" + Uri.EscapeDataString(returnUrl);

        using var signedIn = await browser.SignInAsync("wang", password, query);
        using var language = await browser.GetAsync("/language/en" + query);
        using var theme = await browser.GetAsync("/theme/dark" + query);

        foreach (var answer in new[] { signedIn, language, theme })
        {
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.Equal(host.Address, new Uri(host.Address, answer.Headers.Location!));
        }
    }

    [Fact]
    public async Task A_wrong_password_an_unknown_name_and_a_disabled_account_get_the_same_answer()
    {
        await using var host = await KernelHost.StartAsync();
        await host.RegisterAsync("wang", Role.Reviewer);
        var disabled = await host.RegisterAsync("gone", Role.Reviewer);
        await host.WithDbAsync(db => db.Users.Where(user => user.UserName == "gone").ExecuteUpdateAsync(set => set.SetProperty(user => user.Disabled, true)));

        var answers = new List<string>();
        foreach (var (user, password) in new[] { ("wang", "wrong"), ("nobody", "wrong"), ("gone", disabled) })
        {
            using var browser = host.NewBrowser();
            using var answer = await browser.SignInAsync(user, password);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Contains(Refused, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
            answers.Add(Browser.Essence(page).Replace(user, "", StringComparison.Ordinal));
        }

        Assert.Equal(answers[0], answers[1]);
        Assert.Equal(answers[0], answers[2]);
    }

    [Fact]
    public async Task Five_failures_lock_an_account_for_fifteen_minutes_whatever_the_password()
    {
        await using var host = await KernelHost.StartAsync();
        var password = await host.RegisterAsync("wang", Role.Reviewer);
        using var browser = host.NewBrowser();

        for (var i = 0; i < 5; i++)
            Assert.False(await browser.TrySignInAsync("wang", "wrong"));
        Assert.False(await browser.TrySignInAsync("wang", password));
        host.Clock.Advance(TimeSpan.FromMinutes(14.9));
        Assert.False(await browser.TrySignInAsync("wang", password));
        host.Clock.Advance(TimeSpan.FromMinutes(0.2));
        Assert.True(await browser.TrySignInAsync("wang", password));
    }

    [Fact]
    public async Task Four_failures_do_not_lock()
    {
        await using var host = await KernelHost.StartAsync();
        var password = await host.RegisterAsync("wang", Role.Reviewer);
        using var browser = host.NewBrowser();

        for (var i = 0; i < 4; i++)
            await browser.TrySignInAsync("wang", "wrong");

        Assert.True(await browser.TrySignInAsync("wang", password));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        await using var host = await KernelHost.StartAsync();
        var password = await host.RegisterAsync("wang", Role.Director);
        using var browser = host.NewBrowser();
        await browser.TrySignInAsync("wang", password);

        foreach (var path in new[] { "/signin", "/signout", "/account" })
        {
            using var answer = await browser.PostWithoutTokenAsync(path);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }

        Assert.True(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        await using var host = await KernelHost.StartAsync();
        var password = await host.RegisterAsync("wang", Role.Director);
        using var browser = host.NewBrowser();
        await browser.TrySignInAsync("wang", password);

        using var answer = await browser.SubmitAsync("/account", "/signout");

        Assert.Equal("/signin", answer.Headers.Location!.OriginalString);
        Assert.False(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task Every_try_leaves_a_row_in_the_audit_and_an_unknown_name_is_not_kept()
    {
        await using var host = await KernelHost.StartAsync();
        var password = await host.RegisterAsync("wang", Role.Director);
        using var browser = host.NewBrowser();

        await browser.TrySignInAsync("MyPassword123456", "x");
        for (var i = 0; i < 5; i++)
            await browser.TrySignInAsync("wang", "wrong");
        host.Clock.Advance(TimeSpan.FromMinutes(16));
        await browser.TrySignInAsync("wang", password);

        var rows = await host.WithDbAsync(db => db.Set<AuditEntry>().OrderBy(row => row.Id).Select(row => row.Who + " " + row.What).ToListAsync());
        Assert.Equal(
            ["test access.user-created", "unknown access.sign-in-failed", .. Enumerable.Repeat("wang access.sign-in-failed", 4), "wang access.locked-out", "wang access.signed-in"],
            rows);
    }
}
