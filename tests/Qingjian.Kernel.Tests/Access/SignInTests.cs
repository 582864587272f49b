using System.Net;
using Qingjian.Kernel.Tests.Hosting;

namespace Qingjian.Kernel.Tests.Access;

public sealed class SignInTests
{
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
}
