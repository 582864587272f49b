using Microsoft.Playwright;
using Qingjian.Kernel.Tests.Hosting;

namespace Qingjian.Kernel.Tests.Screens;

/// <summary>Signing in through the form of the page.</summary>
internal static class SignedIn
{
    /// <summary>Registers an administrator and signs in by the form.</summary>
    public static async Task AsAdministratorAsync(IPage page, KernelHost host)
    {
        var password = await host.RegisterAsync("wangmin", Role.Administrator);
        await page.GotoAsync($"{host.Address}signin");
        await page.FillAsync("#user", "wangmin");
        await page.FillAsync("#password", password);
        await page.ClickAsync("main button[type=submit]");
        await page.WaitForSelectorAsync(".app");
    }
}
