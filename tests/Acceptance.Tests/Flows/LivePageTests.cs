using Acceptance.Tests.Product;

namespace Acceptance.Tests.Flows;

public sealed class LivePageTests(RunningProduct product)
{
    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Stations_are_patched_as_frames_arrive(int width)
    {
        await using var visit = await product.VisitAsync("operator", width);
        await visit.OpenAsync("network/live");
        Assert.Equal(0, await visit.Page.Locator("[data-key='YC-A06.data']").CountAsync());
        var before = await visit.Page.Locator("[data-key='YC-A01.data']").InnerTextAsync();
        await visit.Page.WaitForFunctionAsync(
            "before => document.querySelector('[data-key=\"YC-A01.data\"]').textContent !== before", before, new() { Timeout = 75_000 });
    }

    [Fact]
    public async Task The_page_follows_element_and_state_of_the_address()
    {
        await using var visit = await product.VisitAsync("officer", 1440);
        await visit.OpenAsync("network/live?element=surface-water");
        Assert.Equal(["地表水"], await visit.Page.Locator("h2").AllInnerTextsAsync());
        await visit.Page.ClickAsync("a.st:has-text('离线')");
        await visit.Page.WaitForURLAsync("**state=Offline*");
        Assert.Equal(0, await visit.Page.Locator("table .chip.ok").CountAsync());
    }
}
