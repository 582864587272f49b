using Acceptance.Tests.Product;
using Microsoft.Playwright;

namespace Acceptance.Tests.Flows;

public sealed class SignInTests(RunningProduct product)
{
    private const int FailuresThatLock = 5;

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task The_right_password_opens_the_product_and_signing_out_closes_it(int width)
    {
        await using var visit = await product.VisitAsync(null, width);
        await visit.OpenAsync("network/map");
        Assert.Contains("/signin", visit.Page.Url, StringComparison.Ordinal);
        await TryAsync(visit.Page, "reviewer", product.PasswordOf("reviewer"));
        await visit.Page.AtAsync("*/network/map");

        await visit.Page.ClickAsync("summary[aria-label=账号菜单]");
        await visit.Page.ClickAsync("form[action='/signout'] button");
        await visit.Page.WaitForSelectorAsync("#password");
        await visit.OpenAsync("network/map");
        Assert.Contains("/signin", visit.Page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task A_wrong_password_an_unknown_account_and_a_locked_one_are_told_the_same(int width)
    {
        // The other tests share one session of this account: it is opened before the account is locked.
        await using var before = await product.VisitAsync("director", width);
        await using var visit = await product.VisitAsync(null, width);
        await visit.OpenAsync("signin");
        var unknown = await RefusalAsync(visit.Page, "nobody", "wrong-password");
        for (var i = 0; i < FailuresThatLock; i++)
            Assert.Equal(unknown, await RefusalAsync(visit.Page, "director", "wrong-password"));
        // Locked now: not even the right password is answered differently.
        Assert.Equal(unknown, await RefusalAsync(visit.Page, "director", product.PasswordOf("director")));
        Assert.Contains("5 次", unknown, StringComparison.Ordinal);
    }

    private static async Task<string> RefusalAsync(IPage page, string user, string password)
    {
        await TryAsync(page, user, password);
        await page.WaitForFunctionAsync("() => document.querySelector('.say.bad') && document.querySelector('#password').value === ''");
        return await page.Locator(".say.bad").InnerTextAsync();
    }

    private static async Task TryAsync(IPage page, string user, string password)
    {
        await page.FillAsync("#user", user);
        await page.FillAsync("#password", password);
        await page.ClickAsync("main button[type=submit]");
    }
}
