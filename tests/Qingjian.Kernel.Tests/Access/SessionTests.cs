using System.Net;
using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel.Tests.Hosting;

namespace Qingjian.Kernel.Tests.Access;

public sealed class SessionTests
{
    [Fact]
    public async Task A_session_ends_after_thirty_idle_minutes()
    {
        await using var host = await KernelHost.StartAsync();
        using var browser = await SignedInAsync(host);

        host.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.True(await browser.IsSignedInAsync());
        host.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.True(await browser.IsSignedInAsync());
        host.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.False(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task A_session_in_constant_use_ends_after_twelve_hours()
    {
        await using var host = await KernelHost.StartAsync();
        using var browser = await SignedInAsync(host);

        for (var minutes = 20; minutes < 12 * 60; minutes += 20)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(20));
            Assert.True(await browser.IsSignedInAsync(), $"after {minutes} minutes");
        }

        host.Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.False(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task Disabling_an_account_ends_its_open_session_within_a_minute()
    {
        await using var host = await KernelHost.StartAsync();
        using var browser = await SignedInAsync(host);
        using var administrator = host.NewBrowser();
        await administrator.TrySignInAsync("root", await host.RegisterAsync("root", Role.Administrator));
        var id = await host.WithDbAsync(db => db.Users.Where(user => user.UserName == "wang").Select(user => user.Id).SingleAsync());

        using var answer = await administrator.SubmitAsync($"/admin/users/{id}", "switch");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.False(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task A_narrowed_scope_takes_effect_within_a_minute()
    {
        await using var host = await KernelHost.StartAsync();
        using var browser = await SignedInAsync(host);

        // Changed behind Identity's back, as another process would: the stamp stays, the claims must not.
        await host.WithDbAsync(db => db.Users.ExecuteUpdateAsync(set => set.SetProperty(user => user.Role, Role.Director)));
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        using var answer = await browser.GetAsync("/admin/audit");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task The_session_cookie_is_closed_to_scripts_and_to_other_sites()
    {
        await using var host = await KernelHost.StartAsync();
        var password = await host.RegisterAsync("wang", Role.Officer);
        using var browser = host.NewBrowser();

        using var answer = await browser.SignInAsync("wang", password);

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(text => text.StartsWith("qj-session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("expires", cookie, StringComparison.Ordinal);
    }

    private static async Task<Browser> SignedInAsync(KernelHost host)
    {
        var password = await host.RegisterAsync("wang", Role.Officer);
        var browser = host.NewBrowser();
        Assert.True(await browser.TrySignInAsync("wang", password));
        return browser;
    }
}
