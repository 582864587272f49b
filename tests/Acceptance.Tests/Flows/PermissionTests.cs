using Acceptance.Tests.Product;

namespace Acceptance.Tests.Flows;

public sealed class PermissionTests(RunningProduct product)
{
    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task A_page_without_permission_names_the_role_that_has_it_and_is_not_in_the_menu(int width)
    {
        await using var visit = await product.VisitAsync("enterprise", width);
        Assert.Equal(403, (await visit.OpenAsync("admin/users"))!.Status);
        var text = await visit.Page.Locator("main").InnerTextAsync();
        Assert.Contains("没有权限", text, StringComparison.Ordinal);
        Assert.Contains("系统管理员", text, StringComparison.Ordinal);
        Assert.Equal(0, await visit.Page.Locator("a[href^='/admin']").CountAsync());
        Assert.Equal(403, (await visit.Page.APIRequest.GetAsync(visit.Address + "api/stations/YC-A06/values/a34004/hour/2026-11-22/frame")).Status);
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task The_theme_is_switched_and_stays(int width)
    {
        await using var visit = await product.VisitAsync("reviewer", width);
        await visit.OpenAsync("network/map");
        var light = await GroundAsync(visit);
        // Light -> device -> dark.
        await visit.Page.ClickAsync("a[href^='/theme/auto']");
        await visit.Page.ClickAsync("a[href^='/theme/dark']");
        await visit.Page.WaitForSelectorAsync("html[data-theme=dark]");
        Assert.NotEqual(light, await GroundAsync(visit));
        await visit.OpenAsync("network/stations");
        Assert.Equal("dark", await visit.Page.Locator("html").GetAttributeAsync("data-theme"));
    }

    private static Task<string> GroundAsync(Visit visit) => visit.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
